import { userSigFlaws, type UserSigFlaw } from './user-sig-flaw.ts';

/** A text that is no UserSig. Holds neither the text nor any part of it. */
export class UserSigFormatError extends Error {
  override readonly name = 'UserSigFormatError';

  /** What is wrong with the text. */
  readonly flaw: UserSigFlaw;

  constructor(flaw: UserSigFlaw) {
    super(userSigFlaws[flaw]);
    this.flaw = flaw;
  }
}
