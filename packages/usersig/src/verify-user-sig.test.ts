import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySigner, issueTime, userBuf } from '../test/arbitraries.ts';
import { openToken, sealToken } from '../test/open-token.ts';
import { knownAnswers, verificationCases } from '../test/vectors.ts';
import { decodeUserSig, signUserSig, UserSigInputError, verifyUserSig } from './index.ts';

const clock = { now: () => 1_700_000_000_000 };
const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice', clock };
const userSig = signUserSig(alice);

function flipBit(char: number, bit: number): string {
  const flipped = String.fromCharCode(userSig.charCodeAt(char) ^ (1 << bit));
  return userSig.slice(0, char) + flipped + userSig.slice(char + 1);
}

describe('a UserSig verifies', () => {
  test.each(knownAnswers)("when it is the vendor's sample of $name", (vector) => {
    const expected = {
      ...vector.signing,
      userBuf: vector.userbuf === null ? undefined : Buffer.from(vector.userbuf, 'base64'),
    };
    expect(verifyUserSig(vector.sampleUserSig, expected)).toEqual({
      ok: true,
      claims: decodeUserSig(vector.sampleUserSig),
    });
  });

  test('when we signed it, for every legal input', () => {
    const maybeUserBuf = fc.option(userBuf, { nil: undefined });
    fc.assert(
      fc.property(anySigner, issueTime, maybeUserBuf, (signer, time, bytes) => {
        const options = { ...signer, clock: { now: () => time }, userBuf: bytes };
        const { ok } = verifyUserSig(signUserSig(options), options);
        expect(ok).toBe(true);
      }),
    );
  });

  test('up to its last second and not after', () => {
    const at = (seconds: number) =>
      verifyUserSig(userSig, { ...alice, clock: { now: () => seconds * 1000 } });
    expect(at(1_700_086_400)).toMatchObject({ ok: true });
    expect(at(1_700_086_401)).toMatchObject({ ok: false, reason: 'expired' });
  });

  test('with an issue time in the future, as with the vendor', () => {
    expect(verifyUserSig(userSig, { ...alice, clock: { now: () => 0 } }).ok).toBe(true);
  });
});

describe('verifying', () => {
  test.each(verificationCases)('answers $expected for $name', (given) => {
    const result = verifyUserSig(given.token, {
      sdkAppId: given.sdkappid,
      secretKey: given.key,
      userId: given.userId,
      userBuf: given.userbufHex === null ? undefined : Buffer.from(given.userbufHex, 'hex'),
      clock: { now: () => given.now * 1000 },
    });
    expect(result.ok ? 'ok' : result.reason).toBe(given.expected);
  });

  test('answers in the order of the vendor when everything is wrong', () => {
    const token = signUserSig({ ...alice, userBuf: Uint8Array.of(1) });
    const wrong = {
      sdkAppId: 1,
      secretKey: 'other-key',
      userId: 'bob',
      clock: { now: () => 2e12 },
    };
    const reasons = [
      wrong,
      { ...wrong, sdkAppId: alice.sdkAppId },
      { ...wrong, sdkAppId: alice.sdkAppId, userId: 'alice' },
      { ...alice, secretKey: 'other-key' },
      { ...alice, secretKey: 'other-key', userBuf: Uint8Array.of(1) },
    ].map((options) => verifyUserSig(token, options));
    expect(reasons).toMatchObject([
      { reason: 'sdkappid_mismatch' },
      { reason: 'userid_mismatch' },
      { reason: 'expired' },
      { reason: 'userbuf_mismatch' },
      { reason: 'sig_mismatch' },
    ]);
  });

  test('tells what a refused UserSig says, as something unverified', () => {
    const result = verifyUserSig(userSig, { ...alice, secretKey: 'other-key' });
    const unverified = decodeUserSig(userSig);
    expect(result).toEqual({ ok: false, reason: 'sig_mismatch', unverified });
  });

  test('refuses another user buffer of the same length', () => {
    const token = signUserSig({ ...alice, userBuf: Uint8Array.of(1) });
    const result = verifyUserSig(token, { ...alice, userBuf: Uint8Array.of(2) });
    expect(result).toMatchObject({ ok: false, reason: 'userbuf_mismatch' });
  });

  test('refuses a signature of another length', () => {
    const token = sealToken(openToken(userSig).replace(/="/, '"'));
    expect(verifyUserSig(token, alice)).toMatchObject({ ok: false, reason: 'sig_mismatch' });
  });

  test('answers empty and malformed rather than throw', () => {
    expect(verifyUserSig('', alice)).toEqual({ ok: false, reason: 'empty' });
    const malformed = { ok: false, reason: 'malformed', flaw: 'truncated' };
    expect(verifyUserSig(userSig.slice(0, 40), alice)).toEqual(malformed);
  });

  test('refuses a token that would inflate to megabytes', () => {
    const bomb = sealToken(Buffer.alloc(20_000_000, ' '));
    const malformed = { ok: false, reason: 'malformed', flaw: 'too_large' };
    expect(verifyUserSig(bomb, alice)).toEqual(malformed);
  });

  test('never throws, whatever the token', () => {
    const token = fc.oneof(fc.string({ unit: 'binary' }), fc.json().map(sealToken));
    fc.assert(
      fc.property(token, (text) => {
        expect(verifyUserSig(text, alice).ok).toBe(false);
      }),
    );
  });

  test('takes any user id to compare with, since a stranger may have sent it', () => {
    const result = verifyUserSig(userSig, { ...alice, userId: 'x'.repeat(100) });
    expect(result).toMatchObject({ ok: false, reason: 'userid_mismatch' });
  });

  test.each<[string, object]>([
    ['sdkAppId', { sdkAppId: 0 }],
    ['secretKey', { secretKey: '' }],
  ])('throws where %s itself is wrong', (argument, wrong) => {
    const verify = () => verifyUserSig(userSig, { ...alice, ...wrong });
    expect(verify).toThrow(UserSigInputError);
    expect(verify).toThrow(expect.objectContaining({ argument }));
  });
});

describe('a changed UserSig', () => {
  test('never verifies with any bit of its document flipped', () => {
    const document = Buffer.from(openToken(signUserSig({ ...alice, userBuf: Uint8Array.of(1) })));
    const options = { ...alice, userBuf: Uint8Array.of(1) };
    const verified = Array.from({ length: document.length * 8 }, (_, index) => {
      const changed = Buffer.from(document);
      changed[index >> 3] = (changed[index >> 3] ?? 0) ^ (1 << (index & 7));
      return verifyUserSig(sealToken(changed), options).ok;
    });
    expect(verified.indexOf(true)).toBe(-1);
    expect(verifyUserSig(sealToken(document), options).ok).toBe(true);
  });

  test('never verifies with any bit of its text flipped, save those the compressor leaves unused', () => {
    const survivors = Array.from({ length: userSig.length * 8 }, (_, index) =>
      flipBit(index >> 3, index & 7),
    ).filter((token) => verifyUserSig(token, alice).ok);
    // Compressed data ends inside a byte; the rest of that byte means nothing to any inflater.
    expect(survivors.length).toBeLessThan(8);
    expect(survivors.map(openToken)).toEqual(survivors.map(() => openToken(userSig)));
  });
});
