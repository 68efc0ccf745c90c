import { Buffer } from 'node:buffer';
import { systemClock, type Clock } from './clock.ts';
import { checkPositiveInteger, checkSecretKey } from './input-checks.ts';
import { isSignedWith } from './signature.ts';
import { parseToken } from './token.ts';
import { toUnixSeconds } from './unix-seconds.ts';
import { toClaims } from './user-sig-claims.ts';
import type { UserSigDocument } from './user-sig-document.ts';
import type { UserSigMismatch, UserSigVerification } from './user-sig-verification.ts';

/** What {@link verifyUserSig} holds a UserSig against. */
export interface VerifyUserSigOptions {
  /** The application it must be for. */
  readonly sdkAppId: number;
  /** The application's SDKSecretKey. */
  readonly secretKey: string;
  /** The user it must be for. */
  readonly userId: string;
  /** The bytes it must carry. Default: it must carry none. */
  readonly userBuf?: Uint8Array | undefined;
  /** Tells whether it has expired. Default: the machine's clock. */
  readonly clock?: Clock | undefined;
}

interface Expected extends VerifyUserSigOptions {
  readonly now: number;
}

// In the order of the vendor's Go library, the only one that documents what it refuses first.
const checks: readonly (readonly [
  UserSigMismatch,
  (d: UserSigDocument, e: Expected) => boolean,
])[] = [
  ['sdkappid_mismatch', (document, expected) => document.sdkAppId === expected.sdkAppId],
  ['userid_mismatch', (document, expected) => document.userId === expected.userId],
  ['expired', (document, expected) => expected.now <= document.issuedAt + document.expiresIn],
  ['userbuf_mismatch', (document, expected) => document.userBuf === toBase64(expected.userBuf)],
  ['sig_mismatch', (document, expected) => isSignedWith(expected.secretKey, document)],
];

/**
 * Tells whether a UserSig is good for this user of this application, now. Never throws for a bad
 * UserSig, however hostile; the signature is compared in constant time.
 *
 * A UserSig holds up to and including its last second. An issue time in the future is accepted, as
 * the vendor's libraries do.
 *
 * @example
 * ```ts
 * import { signUserSig, verifyUserSig } from '@trtc-kit/usersig';
 *
 * const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice' };
 * const result = verifyUserSig(signUserSig(alice), { ...alice, userId: 'bob' });
 * console.log(result.ok ? result.claims : result.reason); // userid_mismatch
 * ```
 * @throws UserSigInputError where `sdkAppId` or `secretKey` breaks a rule.
 * @see https://trtc.io/document/34385
 */
export function verifyUserSig(userSig: string, options: VerifyUserSigOptions): UserSigVerification {
  checkPositiveInteger('sdkAppId', options.sdkAppId);
  checkSecretKey(options.secretKey);
  const document = parseToken(userSig);
  if (document === 'empty') return { ok: false, reason: 'empty' };
  if (typeof document === 'string') return { ok: false, reason: 'malformed', flaw: document };

  const expected = { ...options, now: toUnixSeconds(options.clock ?? systemClock) };
  const failed = checks.find(([, holds]) => !holds(document, expected));
  const claims = toClaims(document);
  return failed ? { ok: false, reason: failed[0], unverified: claims } : { ok: true, claims };
}

function toBase64(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString('base64');
}
