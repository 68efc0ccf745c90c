import { Buffer } from 'node:buffer';
import type { TrtcRoom } from './trtc-room.ts';

interface PrivateMap {
  readonly userId: string;
  readonly sdkAppId: number;
  readonly room: TrtcRoom;
  /** Unix seconds. */
  readonly expiresAt: number;
  readonly privilegeMap: number;
}

/**
 * The binary structure that makes a UserSig a private map key: big-endian, no padding.
 * Text is ASCII, so that a character is a byte.
 */
export function toPrivateMapUserBuf(map: PrivateMap): Uint8Array {
  const { userId, sdkAppId, room, expiresAt, privilegeMap } = map;
  const numbers = [sdkAppId, room.id ?? 0, expiresAt, privilegeMap, accountType].map(uint32);
  if (room.name === undefined) {
    return Buffer.concat([numericRoom, withLength(userId), ...numbers]);
  }
  return Buffer.concat([stringRoom, withLength(userId), ...numbers, withLength(room.name)]);
}

const numericRoom = Buffer.of(0);
const stringRoom = Buffer.of(1);
const accountType = 0;

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function withLength(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  return Buffer.concat([length, Buffer.from(text, 'ascii')]);
}
