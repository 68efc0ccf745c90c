import { createHash } from 'node:crypto';

/** The proof that a callback comes from whoever knows the token. */
export interface Signature {
  readonly Sign: string;
  /** Seconds since 1970. */
  readonly RequestTime: string;
}

/**
 * SHA-256, in lower-case hex, over the token followed by the time in seconds. It covers neither the
 * body nor the rest of the query.
 *
 * @see https://trtc.io/document/64412
 */
export function toSignature(token: string, milliseconds: number): Signature {
  const RequestTime = Math.floor(milliseconds / 1000).toString();
  const Sign = createHash('sha256').update(`${token}${RequestTime}`).digest('hex');
  return { Sign, RequestTime };
}
