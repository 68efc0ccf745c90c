import type { UserSigClaims } from './user-sig-claims.ts';
import type { UserSigFlaw } from './user-sig-flaw.ts';

/** What does not match in a readable UserSig. */
export type UserSigMismatch =
  'sdkappid_mismatch' | 'userid_mismatch' | 'expired' | 'userbuf_mismatch' | 'sig_mismatch';

/** The answer of `verifyUserSig`: the claims, or the first thing that is wrong. */
export type UserSigVerification =
  | { readonly ok: true; readonly claims: UserSigClaims }
  | { readonly ok: false; readonly reason: 'empty' }
  | {
      readonly ok: false;
      readonly reason: 'malformed';
      /** What is wrong with the text. */
      readonly flaw: Exclude<UserSigFlaw, 'empty'>;
    }
  | {
      readonly ok: false;
      readonly reason: UserSigMismatch;
      /** What the UserSig says. Anybody may have written it. */
      readonly unverified: UserSigClaims;
    };

/** Why a UserSig is refused. */
export type UserSigFailure = Extract<UserSigVerification, { ok: false }>['reason'];
