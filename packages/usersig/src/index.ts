export { systemClock, type Clock } from './clock.ts';
export { decodeUserSig } from './decode-user-sig.ts';
export { explainUserSig } from './explain-user-sig.ts';
export { privilegeBits, type PrivilegeName, type Privileges } from './privileges.ts';
export { signPrivateMapKey, type SignPrivateMapKeyOptions } from './sign-private-map-key.ts';
export { signUserSig, type SignUserSigOptions } from './sign-user-sig.ts';
export type { TrtcRoom } from './trtc-room.ts';
export type { UserSigClaims } from './user-sig-claims.ts';
export { userSigErrorCodes } from './user-sig-error-codes.ts';
export type { UserSigCause, UserSigExplanation, UserSigWarning } from './user-sig-explanation.ts';
export type { UserSigFlaw } from './user-sig-flaw.ts';
export { UserSigFormatError } from './user-sig-format-error.ts';
export { UserSigInputError } from './user-sig-input-error.ts';
export {
  createUserSigProvider,
  type UserSigProvider,
  type UserSigProviderOptions,
} from './user-sig-provider.ts';
export type {
  UserSigFailure,
  UserSigMismatch,
  UserSigVerification,
} from './user-sig-verification.ts';
export { verifyUserSig, type VerifyUserSigOptions } from './verify-user-sig.ts';
