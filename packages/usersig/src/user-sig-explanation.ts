import type { UserSigFlaw } from './user-sig-flaw.ts';
import type { UserSigMismatch } from './user-sig-verification.ts';

/** Why a UserSig is refused, each cause under its own name: a flaw of its text, or what does not match. */
export type UserSigCause = UserSigFlaw | UserSigMismatch;

/** Something odd about a UserSig that is no reason to refuse it. */
export interface UserSigWarning {
  readonly kind: 'issued_in_the_future';
  /** The same in plain words. */
  readonly sentence: string;
}

/** The answer of `explainUserSig`. Safe to log: it holds neither the key nor the signature. */
export type UserSigExplanation =
  | {
      readonly ok: true;
      readonly reason?: never;
      readonly code?: never;
      /** For how long it is good, in plain words. */
      readonly sentence: string;
      readonly warnings: readonly UserSigWarning[];
    }
  | {
      readonly ok: false;
      readonly reason: UserSigCause;
      /** What a REST call of Call v4 or Conference answers: see `userSigErrorCodes`. */
      readonly code: number;
      /** The reason in plain words, and where it helps what to do. */
      readonly sentence: string;
      readonly warnings: readonly UserSigWarning[];
    };
