import { systemClock } from './clock.ts';
import { toDurationText } from './duration-text.ts';
import { toUnixSeconds } from './unix-seconds.ts';
import type { UserSigClaims } from './user-sig-claims.ts';
import { userSigErrorCodes } from './user-sig-error-codes.ts';
import type { UserSigExplanation, UserSigWarning } from './user-sig-explanation.ts';
import { userSigFlaws } from './user-sig-flaw.ts';
import type { UserSigMismatch } from './user-sig-verification.ts';
import { verifyUserSig, type VerifyUserSigOptions } from './verify-user-sig.ts';

const mismatches: Readonly<Record<UserSigMismatch, (said: UserSigClaims, now: number) => string>> =
  {
    sdkappid_mismatch: ({ sdkAppId }) => `It was signed for another SDKAppID: ${String(sdkAppId)}.`,
    userid_mismatch: ({ userId }) => `It was signed for another user: ${quote(userId)}.`,
    expired: ({ expiresAt, expiresIn }, now) =>
      `It expired ${toDurationText(now - expiresAt)} ago, after a life of ${toDurationText(expiresIn)}. ` +
      'Sign a new one, or set the clock that is wrong.',
    userbuf_mismatch: ({ userBuf }) =>
      userBuf
        ? 'It carries a user buffer that is not the expected one: is it a PrivateMapKey?'
        : 'It carries no user buffer, yet one is expected: is it a plain UserSig?',
    sig_mismatch: () =>
      'It was signed with another key, or changed since: is the SDKSecretKey the one of this SDKAppID?',
  };

/**
 * Says why a UserSig is refused, or that it is good: the reason, the REST error code and a sentence
 * in plain words, for logs and support. An issue time in the future is a warning, for the vendor's
 * libraries accept it. Holds neither the key nor the signature.
 *
 * @example
 * ```ts
 * import { explainUserSig, signUserSig } from '@trtc-kit/usersig';
 *
 * const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice' };
 * const userSig = signUserSig({ ...alice, sdkAppId: 1400000001 });
 * const { reason, code, sentence } = explainUserSig(userSig, alice);
 * console.log(code, reason); // 70014 sdkappid_mismatch
 * console.log(sentence); // It was signed for another SDKAppID: 1400000001.
 * ```
 * @throws UserSigInputError where `sdkAppId` or `secretKey` breaks a rule.
 */
export function explainUserSig(userSig: string, options: VerifyUserSigOptions): UserSigExplanation {
  const now = toUnixSeconds(options.clock ?? systemClock);
  // One reading of the clock, so that the time told agrees with the verdict.
  const result = verifyUserSig(userSig, { ...options, clock: { now: () => now * 1000 } });
  if (result.ok) {
    const left = toDurationText(result.claims.expiresAt - now);
    const sentence = `The UserSig is good for another ${left}.`;
    return { ok: true, sentence, warnings: warningsOf(result.claims, now) };
  }
  const code = userSigErrorCodes[result.reason];
  if ('unverified' in result) {
    const { reason, unverified } = result;
    const sentence = mismatches[reason](unverified, now);
    return { ok: false, reason, code, sentence, warnings: warningsOf(unverified, now) };
  }
  const reason = result.reason === 'malformed' ? result.flaw : result.reason;
  return { ok: false, reason, code, sentence: userSigFlaws[reason], warnings: [] };
}

function warningsOf({ issuedAt }: UserSigClaims, now: number): readonly UserSigWarning[] {
  if (issuedAt <= now) return [];
  const ahead = toDurationText(issuedAt - now);
  const sentence = `Its issue time lies ${ahead} ahead: one of the clocks is wrong.`;
  return [{ kind: 'issued_in_the_future', sentence }];
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 32));
}
