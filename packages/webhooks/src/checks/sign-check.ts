import type { SentQuery } from '../callbacks/callback-query.ts';
import type { Product } from '../callbacks/product.ts';
import type { SignOptions } from './check-options.ts';
import { digestOf, isOneOf, sha256Hex } from './digest.ts';

/** What is signed, and by what it is checked. */
export interface Signed {
  readonly query: SentQuery;
  readonly sign: string | undefined;
  readonly product: Product | 'unknown';
  readonly tokens: readonly string[];
}

/** Why a signature does not hold, if it does not. */
export type SignFault = 'missing_sign' | 'wrong_sign' | 'stale_sign';

/**
 * The signature of a request: SHA-256 in hex over the token and `RequestTime`. It covers neither
 * body nor URL.
 *
 * @see https://trtc.io/document/34354
 */
export function signatureOf(token: string, requestTime: number): string {
  return sha256Hex(`${token}${requestTime}`);
}

/**
 * A check of `Sign` and `RequestTime`.
 *
 * @throws TypeError if the window is wrong.
 */
export function createSignCheck({ window = 60_000, except = [] }: SignOptions, now: () => number) {
  if (!Number.isSafeInteger(window) || window < 1) {
    throw new TypeError('checks.sign.window must be a positive number of milliseconds.');
  }
  return ({ query, sign, product, tokens }: Signed): SignFault | undefined => {
    if (tokens.length === 0 || (product !== 'unknown' && except.includes(product)))
      return undefined;
    const { RequestTime } = query;
    if (sign === undefined || RequestTime === undefined) return 'missing_sign';
    const right = tokens.map((token) => digestOf(signatureOf(token, RequestTime)));
    if (!isOneOf(sign.toLowerCase(), right)) return 'wrong_sign';
    return Math.abs(now() - RequestTime * 1000) > window ? 'stale_sign' : undefined;
  };
}
