import type { CallKind, CallMedia, CallResult, OrOther } from '../record/call-record.ts';

/** An id that is typed in: the whole of it, or its beginning. */
export type IdMatch = string | { readonly startsWith: string };

/** Which calls are wanted. What is left out does not matter. */
export interface CallQuery {
  /** The application. */
  readonly sdkAppId: number;
  /** Started at this moment or later, in milliseconds since 1970. */
  readonly from?: number | undefined;
  /** Started before this moment. */
  readonly to?: number | undefined;
  readonly kind?: CallKind | undefined;
  /** How the call ended; `none` for calls that have no result, such as running ones. */
  readonly result?: OrOther<CallResult> | 'none' | undefined;
  readonly media?: OrOther<CallMedia> | undefined;
  /** A platform that one of its members used, as records spell it: `iOS`, `miniProgram`. */
  readonly platform?: string | undefined;
  readonly callId?: IdMatch | undefined;
  /** A member, whether they joined or not. */
  readonly userId?: IdMatch | undefined;
}

/** How a list of calls is read. */
export interface PageOptions {
  /** Calls on a page, at most 500. Default: 50. */
  readonly limit?: number | undefined;
  /** Where an earlier page ended. */
  readonly cursor?: string | undefined;
  /** By the time of the start; calls without one come last or first. Default: `newest`. */
  readonly order?: 'newest' | 'oldest' | undefined;
}

/** A place in a list of calls. */
export interface Position {
  readonly startedAt: number;
  readonly key: number;
}

/** The position as text, for whoever reads on later. */
export function toCursor({ startedAt, key }: Position): string {
  return `${startedAt}-${key}`;
}

/** @throws TypeError if the text is not a cursor. */
export function parseCursor(text: string): Position {
  const [startedAt = NaN, key = NaN] = text.split('-').map(Number);
  if (Number.isSafeInteger(startedAt) && Number.isSafeInteger(key)) return { startedAt, key };
  throw new TypeError('cursor must be one that a page of calls gave.');
}

/** @throws TypeError if it is not a number of calls. */
export function checkLimit(limit = 50): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 500) return limit;
  throw new TypeError('limit must be a whole number from 1 to 500.');
}
