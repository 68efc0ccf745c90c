import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySigner, issueTime } from '../test/arbitraries.ts';
import { openToken, sealToken, toToken } from '../test/open-token.ts';
import { verificationCases } from '../test/vectors.ts';
import {
  explainUserSig,
  signUserSig,
  userSigErrorCodes,
  verifyUserSig,
  type UserSigCause,
} from './index.ts';

const clock = { now: () => 1_700_000_000_000 };
const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice', clock };
const userSig = signUserSig(alice);
const userBuf = Uint8Array.of(1);
const at = (seconds: number) => ({ clock: { now: () => seconds * 1000 } });

test.each([
  {
    what: 'another application',
    signing: { sdkAppId: 7 },
    reason: 'sdkappid_mismatch',
    code: 70014,
    sentence: 'It was signed for another SDKAppID: 7.',
  },
  {
    what: 'another user',
    signing: { userId: 'b"b' },
    reason: 'userid_mismatch',
    code: 70013,
    sentence: String.raw`It was signed for another user: "b\"b".`,
  },
  {
    what: 'another key',
    signing: { secretKey: 'other' },
    reason: 'sig_mismatch',
    code: 70009,
    sentence: expect.stringContaining('It was signed with another key'),
  },
  {
    what: 'an expiry, and how long ago it was',
    expected: at(1_700_086_400 + 93_784),
    reason: 'expired',
    code: 70001,
    sentence: expect.stringContaining('It expired 1 day and 2 hours ago, after a life of 1 day.'),
  },
  {
    what: 'a private map key',
    signing: { userBuf },
    reason: 'userbuf_mismatch',
    code: 70003,
    sentence: expect.stringContaining('is it a PrivateMapKey?'),
  },
  {
    what: 'a missing user buffer',
    expected: { userBuf },
    reason: 'userbuf_mismatch',
    code: 70003,
    sentence: expect.stringContaining('is it a plain UserSig?'),
  },
])('names $what', ({ signing, expected, reason, code, sentence }) => {
  const explanation = explainUserSig(signUserSig({ ...alice, ...signing }), {
    ...alice,
    ...expected,
  });
  expect(explanation).toEqual({ ok: false, reason, code, sentence, warnings: [] });
});

test.each<[string, string, UserSigCause, number, string]>([
  ['an empty text', '', 'empty', 70002, 'is empty'],
  ['a cut one', userSig.slice(0, 40), 'truncated', 70003, 'is cut off'],
  ['a double encoding', '%252A', 'percent_encoded', 70003, 'URL-encoded once too often'],
  ['another alphabet', 'a+b/c===', 'alphabet', 70003, 'another base64 alphabet'],
  ['white space', `${userSig}\n`, 'alphabet', 70003, 'white space'],
  ['no zlib stream', toToken(Buffer.from('{}')), 'not_zlib', 70003, 'no zlib stream'],
  ['a damaged one', corrupted(), 'corrupt', 70003, 'changed on its way'],
  ['another document', sealToken('{}'), 'document', 70003, 'no version 2.0 document'],
  ['a bomb', sealToken(Buffer.alloc(20_000_000)), 'too_large', 70003, 'far larger'],
])('names %s', (_, token, reason, code, part) => {
  const sentence = expect.stringContaining(part);
  expect(explainUserSig(token, alice)).toEqual({ ok: false, reason, code, sentence, warnings: [] });
});

/** The UserSig with a byte in its middle changed: its start and its length are right. */
function corrupted(): string {
  const group = userSig.slice(80, 84) === 'AAAA' ? 'BBBB' : 'AAAA';
  return userSig.slice(0, 80) + group + userSig.slice(84);
}

test('says for how long a good one is good', () => {
  expect(explainUserSig(userSig, { ...alice, ...at(1_700_000_060) })).toEqual({
    ok: true,
    sentence: 'The UserSig is good for another 23 hours and 59 minutes.',
    warnings: [],
  });
});

describe('an issue time in the future', () => {
  const warnings = [
    {
      kind: 'issued_in_the_future',
      sentence: 'Its issue time lies 10 seconds ahead: one of the clocks is wrong.',
    },
  ];
  const early = { ...alice, ...at(1_699_999_990) };

  test('is a warning, and the UserSig is good', () => {
    expect(explainUserSig(userSig, early)).toMatchObject({ ok: true, warnings });
  });

  test('is told beside the reason of a refusal', () => {
    const explanation = explainUserSig(userSig, { ...early, userId: 'bob' });
    expect(explanation).toMatchObject({ reason: 'userid_mismatch', warnings });
  });
});

test.each(verificationCases)('agrees with the vendor on $name', (given) => {
  const explanation = explainUserSig(given.token, {
    sdkAppId: given.sdkappid,
    secretKey: given.key,
    userId: given.userId,
    userBuf: given.userbufHex === null ? undefined : Buffer.from(given.userbufHex, 'hex'),
    ...at(given.now),
  });
  expect(explanation.ok ? 'ok' : explanation.reason).toBe(given.expected);
});

test('agrees with verifyUserSig on every token, signed or not', () => {
  const token = fc.oneof(
    fc.constant(userSig),
    fc
      .record({ signer: anySigner, time: issueTime })
      .map(({ signer, time }) => signUserSig({ ...signer, clock: { now: () => time } })),
    fc.string({ unit: 'binary' }),
    fc.json().map(sealToken),
  );
  fc.assert(
    fc.property(token, (text) => {
      const verdict = verifyUserSig(text, alice);
      const { ok, reason, code } = explainUserSig(text, alice);
      expect(ok).toBe(verdict.ok);
      if (verdict.ok) return;
      expect(reason).toBe(verdict.reason === 'malformed' ? verdict.flaw : verdict.reason);
      expect(code).toBe(userSigErrorCodes[verdict.reason]);
    }),
  );
});

test('cuts a long user id short, since a stranger may have written it', () => {
  const long = openToken(userSig).replace('alice', 'x'.repeat(10_000));
  expect(explainUserSig(sealToken(long), alice).sentence.length).toBeLessThan(100);
});
