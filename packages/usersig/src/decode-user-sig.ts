import { parseToken } from './token.ts';
import { toClaims, type UserSigClaims } from './user-sig-claims.ts';
import { UserSigFormatError } from './user-sig-format-error.ts';

/**
 * Reads what a UserSig or a PrivateMapKey says. Needs no key and proves nothing: see
 * `verifyUserSig` for that.
 *
 * Takes tokens of all the vendor's libraries, at any compression level, and `%2A` for `*`.
 *
 * @example
 * ```ts
 * import { decodeUserSig, signUserSig } from '@trtc-kit/usersig';
 *
 * const clock = { now: () => 1700000000_000 };
 * const userSig = signUserSig({ sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice', clock });
 * console.log(decodeUserSig(userSig).expiresAt); // 1700086400
 * ```
 * @throws UserSigFormatError whose `flaw` tells why the text is no UserSig.
 */
export function decodeUserSig(userSig: string): UserSigClaims {
  const document = parseToken(userSig);
  if (typeof document === 'string') throw new UserSigFormatError(document);
  return toClaims(document);
}
