import { Buffer } from 'node:buffer';
import { UserSigInputError } from './user-sig-input-error.ts';

/** The largest unsigned 32-bit integer: SDKAppIDs, room ids and the expiry in a private map key. */
export const maxUint32 = 0xffff_ffff;

const maxUserIdBytes = 32;
const maxUserBufBytes = 8192;

/** Refuses a number that is not an integer from 1 to `max`. */
export function checkPositiveInteger(argument: string, value: unknown, max = maxUint32): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > max) {
    throw new UserSigInputError(argument, `must be an integer from 1 to ${String(max)}`);
  }
}

/** Refuses a key that could only lead to signatures the backend answers with 70009. */
export function checkSecretKey(value: unknown): void {
  if (typeof value !== 'string' || value === '') {
    throw new UserSigInputError('secretKey', 'must be a non-empty string');
  }
  // A key read from a file often brings its line end along.
  if (value.trim() !== value) {
    throw new UserSigInputError('secretKey', 'must not begin or end with white space');
  }
}

/** Refuses a user id the vendor does not take, or one its libraries do not sign alike. */
export function checkUserId(value: unknown): void {
  if (typeof value !== 'string' || value === '') {
    throw new UserSigInputError('userId', 'must be a non-empty string');
  }
  if (Buffer.byteLength(value) > maxUserIdBytes) {
    throw new UserSigInputError('userId', `must be at most ${String(maxUserIdBytes)} UTF-8 bytes`);
  }
  // A lone surrogate is one text in JSON and another in the UTF-8 that is signed.
  if (!value.isWellFormed() || /\p{Cc}/u.test(value)) {
    throw new UserSigInputError('userId', 'must have no control character and no lone surrogate');
  }
}

/** Refuses text outside printable ASCII, where the vendor's libraries build different bytes. */
export function checkPrintableAscii(argument: string, value: string): void {
  if (!/^[ -~]*$/.test(value)) {
    throw new UserSigInputError(
      argument,
      "must be printable ASCII in a private map key: the vendor's libraries disagree on other bytes",
    );
  }
}

/** Refuses a user buffer the vendor's libraries do not agree on, or one too large to be read back. */
export function checkUserBuf(value: unknown): void {
  if (!(value instanceof Uint8Array) || value.length < 1 || value.length > maxUserBufBytes) {
    throw new UserSigInputError(
      'userBuf',
      `must be a Uint8Array of 1 to ${String(maxUserBufBytes)} bytes`,
    );
  }
}
