import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { asciiSigner, issueTime } from '../test/arbitraries.ts';
import { openJson } from '../test/open-token.ts';
import { knownAnswers } from '../test/vectors.ts';
import { decodeUserSig, signUserSig, UserSigInputError } from './index.ts';

const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice' };

describe('a UserSig', () => {
  const plain = knownAnswers.filter(({ roomId }) => roomId === undefined);

  test.each(plain)('is the known answer for $name', (vector) => {
    const userBuf = vector.userbuf === null ? undefined : Buffer.from(vector.userbuf, 'base64');
    const token = signUserSig({ ...vector.signing, userBuf });
    expect(openJson(token)).toEqual(vector.decodedJson);
    expect(openJson(token)).toHaveProperty(['TLS.sig'], vector.sig);
  });

  test('says what the vendor says, for every legal ASCII input', () => {
    const now = vi.spyOn(Date, 'now');
    fc.assert(
      fc.property(asciiSigner, issueTime, (signer, time) => {
        now.mockReturnValue(time);
        const theirs = new Api(signer.sdkAppId, signer.secretKey);
        const ours = openJson(signUserSig(signer));
        expect(ours).toEqual(openJson(theirs.genUserSig(signer.userId, signer.expiresIn)));
      }),
    );
  });

  test('needs no escaping in a query string', () => {
    fc.assert(
      fc.property(asciiSigner, (signer) => {
        const token = signUserSig(signer);
        expect(new URLSearchParams({ token }).toString()).toBe(`token=${token}`);
      }),
    );
  });

  test('lasts a day where nothing else is said', () => {
    expect(decodeUserSig(signUserSig(alice)).expiresIn).toBe(86_400);
  });

  test('counts from the second the clock is in', () => {
    const clock = { now: () => 1_700_000_000_999 };
    expect(decodeUserSig(signUserSig({ ...alice, clock })).issuedAt).toBe(1_700_000_000);
  });
});

describe('signing refuses', () => {
  test.each<[string, object, string]>([
    ['an SDKAppID of zero', { sdkAppId: 0 }, 'sdkAppId'],
    ['an SDKAppID above 32 bits', { sdkAppId: 2 ** 32 }, 'sdkAppId'],
    ['an SDKAppID with a fraction', { sdkAppId: 1.5 }, 'sdkAppId'],
    ['an SDKAppID that is text', { sdkAppId: '1400000000' }, 'sdkAppId'],
    ['an empty key', { secretKey: '' }, 'secretKey'],
    ['a missing key', { secretKey: undefined }, 'secretKey'],
    ['a key with the line end of its file', { secretKey: 'sample-key\n' }, 'secretKey'],
    ['an empty user id', { userId: '' }, 'userId'],
    ['a missing user id', { userId: undefined }, 'userId'],
    ['a user id of 33 characters', { userId: 'a'.repeat(33) }, 'userId'],
    ['a user id of 33 bytes in 11 characters', { userId: '用'.repeat(11) }, 'userId'],
    ['a user id with a line end', { userId: 'alice\n' }, 'userId'],
    ['a user id with a lone surrogate', { userId: 'a\ud83d' }, 'userId'],
    ['a lifetime of zero', { expiresIn: 0 }, 'expiresIn'],
    ['a lifetime with a fraction', { expiresIn: 0.5 }, 'expiresIn'],
    ['an endless lifetime', { expiresIn: Infinity }, 'expiresIn'],
    ['an empty user buffer', { userBuf: new Uint8Array(0) }, 'userBuf'],
    ['a user buffer too large to be read back', { userBuf: new Uint8Array(8193) }, 'userBuf'],
    ['a user buffer that is text', { userBuf: 'abc' }, 'userBuf'],
    ['a clock without a time', { clock: { now: () => NaN } }, 'clock'],
    ['a clock before the epoch', { clock: { now: () => -1 } }, 'clock'],
  ])('%s', (_, wrong, argument) => {
    const sign = () => signUserSig({ ...alice, ...wrong });
    expect(sign).toThrow(UserSigInputError);
    expect(sign).toThrow(expect.objectContaining({ argument }));
  });
});
