import { systemClock } from './clock.ts';
import { checkPrintableAscii, maxUint32 } from './input-checks.ts';
import { toPrivateMapUserBuf } from './private-map-user-buf.ts';
import { toPrivilegeMap, type Privileges } from './privileges.ts';
import {
  checkSigningInput,
  defaultExpiresIn,
  signUserSig,
  type SignUserSigOptions,
} from './sign-user-sig.ts';
import { checkRoom, type TrtcRoom } from './trtc-room.ts';
import { toUnixSeconds } from './unix-seconds.ts';
import { UserSigInputError } from './user-sig-input-error.ts';

/** What {@link signPrivateMapKey} takes. */
export interface SignPrivateMapKeyOptions extends Omit<SignUserSigOptions, 'userBuf'> {
  /** The one room the key is for. */
  readonly room: TrtcRoom;
  /** What the user may do there. */
  readonly privileges: Privileges;
}

/**
 * Signs a PrivateMapKey: the second token a client shows on entering a TRTC room once Advanced
 * Permission Control is on for the application. It goes with a UserSig and does not replace it.
 *
 * The key is checked again when an audience member goes on stage, so a short life can drop them.
 *
 * @example
 * ```ts
 * import { decodeUserSig, signPrivateMapKey } from '@trtc-kit/usersig';
 *
 * const privateMapKey = signPrivateMapKey({
 *   sdkAppId: 1400000000,
 *   secretKey: 'sample-key',
 *   userId: 'alice',
 *   room: { name: 'daily' },
 *   privileges: { enterRoom: true, receiveAudio: true, receiveVideo: true },
 * });
 * console.log(decodeUserSig(privateMapKey).userBuf?.length); // 35
 * ```
 * @throws UserSigInputError where an argument breaks a rule. A user id or a room name outside
 * printable ASCII is refused: the vendor's own libraries disagree on its bytes.
 * @see https://trtc.io/document/35157
 */
export function signPrivateMapKey(options: SignPrivateMapKeyOptions): string {
  const { room, privileges, ...signing } = options;
  const { sdkAppId, userId, expiresIn = defaultExpiresIn, clock = systemClock } = signing;
  checkSigningInput(signing);
  checkPrintableAscii('userId', userId);
  checkRoom(room);
  const privilegeMap = toPrivilegeMap(privileges);
  const now = toUnixSeconds(clock);
  const expiresAt = now + expiresIn;
  if (expiresAt > maxUint32) {
    throw new UserSigInputError('expiresIn', 'must end before 2106: the key has 32 bits for it');
  }
  const userBuf = toPrivateMapUserBuf({ userId, sdkAppId, room, expiresAt, privilegeMap });
  // Both parts of the key count from the same second.
  return signUserSig({ ...signing, userBuf, clock: { now: () => now * 1000 } });
}
