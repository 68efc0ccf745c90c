import type { CallKind } from '@trtc-kit/records';
import type { DayRange } from './range.ts';

/** The results a call can be looked for by; `none` is a call that has none, such as a running one. */
export const resultNames = [
  'completed',
  'notAnswered',
  'declined',
  'cancelled',
  'busy',
  'interrupted',
  'offline',
  'none',
] as const;

/** A result a call can be looked for by. */
export type ResultName = (typeof resultNames)[number];

/** What calls carry. */
export const mediaNames = ['audio', 'video'] as const;

/** The platforms a call can be looked for by, in the words of its record. */
export const platformNames = [
  'iOS',
  'Android',
  'Web',
  'miniProgram',
  'Windows',
  'macOS',
  'iPad',
  'RESTAPI',
] as const;

/** The kinds of call. */
export const kindNames = ['oneToOne', 'group'] as const satisfies readonly CallKind[];

/** How many calls may stand on a page. */
export const pageSizes = [10, 20, 50, 100] as const;

/** Which records are looked at: what the address of the page and the query of the API have alike. */
export interface RecordFilter extends DayRange {
  readonly kind?: CallKind | undefined;
  readonly result?: ResultName | undefined;
  readonly media?: (typeof mediaNames)[number] | undefined;
  readonly platform?: (typeof platformNames)[number] | undefined;
  /** A call id; with `*` at its end the beginning of one. */
  readonly call?: string | undefined;
  /** A user id, in the same way. */
  readonly user?: string | undefined;
  readonly order?: 'newest' | 'oldest' | undefined;
}
