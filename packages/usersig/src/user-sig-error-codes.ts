import type { UserSigFailure } from './user-sig-verification.ts';

/**
 * The error code a REST call of Call v4 or Conference answers for each reason. The Call v1 API uses
 * some of these numbers for other things.
 *
 * No page gives a code for `userbuf_mismatch`; 70003 is its general "invalid".
 *
 * @see https://trtc.io/document/34348
 */
export const userSigErrorCodes = {
  empty: 70002,
  malformed: 70003,
  sdkappid_mismatch: 70014,
  userid_mismatch: 70013,
  expired: 70001,
  userbuf_mismatch: 70003,
  sig_mismatch: 70009,
} as const satisfies Readonly<Record<UserSigFailure, number>>;
