import { Buffer } from 'node:buffer';
import { systemClock, type Clock } from './clock.ts';
import { checkPositiveInteger, checkSecretKey, checkUserBuf, checkUserId } from './input-checks.ts';
import { computeSignature } from './signature.ts';
import { toToken } from './token.ts';
import { toUnixSeconds } from './unix-seconds.ts';

/** How long a signature lasts where nothing else is said: 24 hours, the least the vendor advises. */
export const defaultExpiresIn = 86_400;

/** What {@link signUserSig} takes. */
export interface SignUserSigOptions {
  /** The application, from the console: an unsigned 32-bit integer. */
  readonly sdkAppId: number;
  /** The application's SDKSecretKey, used as text. Keep it on the server. */
  readonly secretKey: string;
  /** Whom the signature lets in. At most 32 UTF-8 bytes; the vendor documents `a-zA-Z0-9_-`. */
  readonly userId: string;
  /** Lifetime in seconds. Default: 86400, one day. */
  readonly expiresIn?: number | undefined;
  /** Bytes to sign along, 1 to 8192. A plain UserSig, the one for REST calls and logins, has none. */
  readonly userBuf?: Uint8Array | undefined;
  /** Gives the issue time. Default: the machine's clock. */
  readonly clock?: Clock | undefined;
}

/**
 * Signs a UserSig: the password of one user of one application, for a login or a REST call.
 *
 * @example
 * ```ts
 * import { decodeUserSig, signUserSig } from '@trtc-kit/usersig';
 *
 * const userSig = signUserSig({ sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice' });
 * console.log(decodeUserSig(userSig).userId); // alice
 * ```
 * @throws UserSigInputError where an argument breaks a rule; it never holds the key.
 * @see https://trtc.io/document/34385
 */
export function signUserSig(options: SignUserSigOptions): string {
  checkSigningInput(options);
  const {
    sdkAppId,
    secretKey,
    userId,
    expiresIn = defaultExpiresIn,
    clock = systemClock,
  } = options;
  const userBuf = options.userBuf && Buffer.from(options.userBuf).toString('base64');
  const fields = { sdkAppId, userId, issuedAt: toUnixSeconds(clock), expiresIn, userBuf };
  return toToken({ ...fields, signature: computeSignature(secretKey, fields) });
}

/** Refuses what {@link signUserSig} would refuse, without signing. */
export function checkSigningInput(options: SignUserSigOptions): void {
  checkPositiveInteger('sdkAppId', options.sdkAppId);
  checkSecretKey(options.secretKey);
  checkUserId(options.userId);
  if (options.expiresIn !== undefined) checkPositiveInteger('expiresIn', options.expiresIn);
  if (options.userBuf !== undefined) checkUserBuf(options.userBuf);
}
