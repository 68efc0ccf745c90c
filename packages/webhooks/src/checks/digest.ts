import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a text. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** SHA-256 of a text, as lower-case hex. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Whether a text is one of those whose digests are given. Digests have one length, and all of them
 * are compared whole, so that the time it takes says nothing about the secret.
 */
export function isOneOf(text: string, digests: readonly Buffer[]): boolean {
  const given = sha256(text);
  let found = false;
  for (const digest of digests) found = timingSafeEqual(given, digest) || found;
  return found;
}
