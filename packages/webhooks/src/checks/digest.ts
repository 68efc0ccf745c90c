import * as crypto from 'node:crypto';

// Hashing in one go takes half the time. Looked up at run time: not every platform has it.
const { hash: hashAtOnce } = crypto as Partial<Pick<typeof crypto, 'hash'>>;

/** SHA-256 of a text, as lower-case hex. */
export const sha256Hex: (text: string) => string =
  hashAtOnce === undefined
    ? (text) => crypto.createHash('sha256').update(text).digest('hex')
    : (text) => hashAtOnce('sha256', text);

const encoder = new TextEncoder();
const hexLength = 64;

/** The same as bytes, which can be compared without telling where they differ. */
export function digestOf(text: string): Uint8Array {
  const digest = new Uint8Array(hexLength);
  encoder.encodeInto(sha256Hex(text), digest);
  return digest;
}

/**
 * Whether a text is one of those whose digests are given. Digests have one length, and all of them
 * are compared whole, so that the time it takes says nothing about the secret.
 */
export function isOneOf(text: string, digests: readonly Uint8Array[]): boolean {
  const given = digestOf(text);
  let found = false;
  for (const digest of digests) found = crypto.timingSafeEqual(given, digest) || found;
  return found;
}
