import { systemClock } from './clock.ts';
import { toUnixSeconds } from './unix-seconds.ts';
import type { UserSigClaims } from './user-sig-claims.ts';
import { userSigErrorCodes } from './user-sig-error-codes.ts';
import { userSigFlaws } from './user-sig-flaw.ts';
import type { UserSigMismatch, UserSigVerification } from './user-sig-verification.ts';
import { verifyUserSig, type VerifyUserSigOptions } from './verify-user-sig.ts';

const mismatches: Readonly<Record<UserSigMismatch, (said: UserSigClaims, now: number) => string>> =
  {
    sdkappid_mismatch: ({ sdkAppId }) => `It was signed for another SDKAppID: ${String(sdkAppId)}.`,
    userid_mismatch: ({ userId }) => `It was signed for another user: ${quote(userId)}.`,
    expired: ({ expiresAt, expiresIn }, now) =>
      `It expired ${seconds(now - expiresAt)} ago, after a life of ${seconds(expiresIn)}. ` +
      'Sign a new one, or set the clock that is wrong.',
    userbuf_mismatch: ({ userBuf }) =>
      userBuf
        ? 'It carries a user buffer that is not the expected one: is it a PrivateMapKey?'
        : 'It carries no user buffer, yet one is expected: is it a plain UserSig?',
    sig_mismatch: () =>
      'It was signed with another key, or changed since: is the SDKSecretKey the one of this SDKAppID?',
  };

/**
 * Says in plain words why a UserSig is refused, with the REST error code, or that it is good.
 * For logs and support; holds neither the key nor the signature.
 *
 * @example
 * ```ts
 * import { explainUserSig, signUserSig } from '@trtc-kit/usersig';
 *
 * const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice' };
 * const userSig = signUserSig({ ...alice, sdkAppId: 1400000001 });
 * console.log(explainUserSig(userSig, alice)); // 70014: It was signed for another SDKAppID: 1400000001.
 * ```
 * @throws UserSigInputError where `sdkAppId` or `secretKey` breaks a rule.
 */
export function explainUserSig(userSig: string, options: VerifyUserSigOptions): string {
  const now = toUnixSeconds(options.clock ?? systemClock);
  // One reading of the clock, so that the seconds told agree with the verdict.
  const result = verifyUserSig(userSig, { ...options, clock: { now: () => now * 1000 } });
  if (result.ok) return describeGood(result.claims, now);
  return `${String(userSigErrorCodes[result.reason])}: ${describeFailure(result, now)}`;
}

function describeFailure(result: Exclude<UserSigVerification, { ok: true }>, now: number): string {
  if (result.reason === 'empty') return userSigFlaws.empty;
  if (result.reason === 'malformed') return userSigFlaws[result.flaw];
  return mismatches[result.reason](result.unverified, now);
}

function describeGood({ issuedAt, expiresAt }: UserSigClaims, now: number): string {
  const good = `The UserSig is good for another ${seconds(expiresAt - now)}.`;
  if (issuedAt <= now) return good;
  return `${good} Its issue time lies ${seconds(issuedAt - now)} ahead: one of the clocks is wrong.`;
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${String(count)} seconds`;
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 32));
}
