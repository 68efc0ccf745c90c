import {
  errorMeaning,
  regions,
  type Endpoint,
  type ErrorRow,
  type RetryAdvice,
} from '@trtc-kit/contracts';
import type { Effort } from '../effort.ts';
import { TrtcError } from './trtc-error.ts';

/** A refusal as it stands in the envelope, besides its code. */
export interface Refusal {
  /** The vendor's own words. */
  readonly text: string;
  readonly requestId: string | undefined;
}

/** The backend refused the command: the envelope carries an error code. */
export class ApiError<Code extends number = number> extends TrtcError {
  override readonly name = 'ApiError';
  readonly code: Code;
  /** The vendor's own words; not documented, so not for a program to read. */
  readonly vendorText: string;
  /** The id to quote when asking the vendor's support. */
  readonly requestId: string | undefined;
  /** What the code means for this command, where a page says. */
  readonly meaning: string | undefined;
  /** What to do about it, where a page says. */
  readonly advice: string | undefined;
  /** Whether sending the same request again can help, in the words of the catalogue. */
  readonly retry: RetryAdvice;

  constructor(endpoint: Endpoint, code: Code, refusal: Refusal & Effort) {
    const row = errorMeaning(endpoint, code);
    const advice = toAdvice(endpoint, code, row);
    super(endpoint.path, toMessage(code, refusal, row && { ...row, advice }), refusal);
    this.code = code;
    this.vendorText = refusal.text;
    this.requestId = refusal.requestId;
    this.meaning = row?.meaning;
    this.advice = advice;
    this.retry = row?.retry ?? 'no';
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return this.retry !== 'no';
  }
}

// Answered too where the application lives in another data centre than the one that was asked.
const perhapsElsewhere = new Set([60026, 70016, 70020]);

function toAdvice(endpoint: Endpoint, code: number, row: ErrorRow | undefined): string | undefined {
  if (!endpoint.path.startsWith('/v4/') || !perhapsElsewhere.has(code)) return row?.advice;
  const table = Object.entries(regions).map(([region, { host }]) => `${region} (${host})`);
  return `${row?.advice ?? 'check the region'}; the regions are ${table.join(', ')}`;
}

function toMessage(
  code: number,
  refusal: Refusal,
  row: { readonly meaning: string; readonly advice?: string | undefined } | undefined,
): string {
  return [
    `${code.toString()}, ${row?.meaning ?? 'a code no page documents'}`,
    row?.advice === undefined ? [] : `Advice: ${row.advice}`,
    refusal.text === '' ? [] : `The backend says: ${refusal.text}`,
    refusal.requestId === undefined ? [] : `RequestId ${refusal.requestId}`,
  ]
    .flat()
    .join('. ');
}
