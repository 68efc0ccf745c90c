import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { asciiSigner, issueTime, namedRoom, numberedRoom } from '../test/arbitraries.ts';
import { openJson } from '../test/open-token.ts';
import { disagreements, knownAnswers, toRoom } from '../test/vectors.ts';
import {
  decodeUserSig,
  privilegeBits,
  signPrivateMapKey,
  UserSigInputError,
  type Privileges,
} from './index.ts';

const alice = {
  sdkAppId: 1400000000,
  secretKey: 'sample-key',
  userId: 'alice',
  room: { id: 10000 },
  privileges: 'all',
} as const;

function signedPrivileges(privileges: Privileges): number | undefined {
  const { userBuf } = decodeUserSig(signPrivateMapKey({ ...alice, privileges }));
  return userBuf && Buffer.from(userBuf).readUInt32BE(userBuf.length - 8);
}

describe('a private map key', () => {
  const keys = knownAnswers.flatMap(({ roomId: id, privilegeMap: privileges, ...vector }) =>
    id === undefined
      ? []
      : [{ ...vector, signing: { ...vector.signing, room: toRoom(id), privileges } }],
  );

  test.each(keys)('is the known answer for $name', ({ signing, decodedJson, sig }) => {
    const token = signPrivateMapKey(signing);
    expect(openJson(token)).toEqual(decodedJson);
    expect(openJson(token)).toHaveProperty(['TLS.sig'], sig);
  });

  test('for a numbered room says what the vendor says, for every legal input', () => {
    const now = vi.spyOn(Date, 'now');
    fc.assert(
      fc.property(asciiSigner, issueTime, numberedRoom, (signer, time, { id, privileges }) => {
        now.mockReturnValue(time);
        const { sdkAppId, secretKey, userId, expiresIn } = signer;
        const ours = signPrivateMapKey({ ...signer, room: { id }, privileges });
        const api = new Api(sdkAppId, secretKey);
        const theirs = api.genPrivateMapKey(userId, expiresIn, id, privileges);
        expect(openJson(ours)).toEqual(openJson(theirs));
      }),
    );
  });

  test('for a named room says what the vendor says, for every legal input', () => {
    const now = vi.spyOn(Date, 'now');
    fc.assert(
      fc.property(asciiSigner, issueTime, namedRoom, (signer, time, { name, privileges }) => {
        now.mockReturnValue(time);
        const { sdkAppId, secretKey, userId, expiresIn } = signer;
        const ours = signPrivateMapKey({ ...signer, room: { name }, privileges });
        const api = new Api(sdkAppId, secretKey);
        const theirs = api.genPrivateMapKeyWithStringRoomID(userId, expiresIn, name, privileges);
        expect(openJson(ours)).toEqual(openJson(theirs));
      }),
    );
  });

  test('reads the clock once, so that its two expiries agree', () => {
    let time = 1_700_000_000_000;
    const clock = { now: () => (time += 1000) };
    const key = decodeUserSig(signPrivateMapKey({ ...alice, clock }));
    const userBuf = Buffer.from(key.userBuf ?? []);
    expect(userBuf.readUInt32BE(userBuf.length - 12)).toBe(key.expiresAt);
  });

  test('grants what is named true and nothing else', () => {
    const named = { enterRoom: true, receiveAudio: true, receiveVideo: true, sendAudio: false };
    expect(signedPrivileges(named)).toBe(42);
  });

  test('grants everything under `all`, which is every privilege there is', () => {
    const everything = Object.values(privilegeBits).reduce((sum, bit) => sum + bit, 0);
    expect(signedPrivileges('all')).toBe(everything);
    expect(everything).toBe(255);
  });
});

describe('signing a private map key refuses', () => {
  test.each(disagreements)('$name, on which the vendor disagrees with itself', (vector) => {
    const { signing, roomId: id, privilegeMap: privileges } = vector;
    const sign = () => signPrivateMapKey({ ...signing, room: toRoom(id), privileges });
    expect(sign).toThrow(UserSigInputError);
    expect(sign).toThrow(/^(userId must be printable ASCII|room\.name must)/);
  });

  test.each<[string, object, string]>([
    ['room number 0', { room: { id: 0 } }, 'room.id'],
    ['a room number above 32 bits', { room: { id: 2 ** 32 } }, 'room.id'],
    ['a room name of 65 characters', { room: { name: 'r'.repeat(65) } }, 'room.name'],
    ['a room name that is a number', { room: { name: 5 } }, 'room.name'],
    ['a room without id and name', { room: {} }, 'room'],
    ['a room with both id and name', { room: { id: 1, name: 'r' } }, 'room'],
    ['no privilege at all', { privileges: {} }, 'privileges'],
    ['privileges that are all false', { privileges: { enterRoom: false } }, 'privileges'],
    ['a privilege of another name', { privileges: { enterrooom: true } }, 'privileges'],
    ['privileges beyond the eight bits', { privileges: 256 }, 'privileges'],
    ['privileges of another kind', { privileges: 'some' }, 'privileges'],
    ['an expiry beyond 32 bits', { expiresIn: 0xffff_ffff }, 'expiresIn'],
    ['what a UserSig refuses too', { userId: '' }, 'userId'],
  ])('%s', (_, wrong, argument) => {
    const sign = () => signPrivateMapKey({ ...alice, ...wrong });
    expect(sign).toThrow(UserSigInputError);
    expect(sign).toThrow(expect.objectContaining({ argument }));
  });
});
