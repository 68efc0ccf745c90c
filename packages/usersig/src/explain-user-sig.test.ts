import { expect, test } from 'vitest';
import { openToken, sealToken } from '../test/open-token.ts';
import { explainUserSig, signUserSig } from './index.ts';

const clock = { now: () => 1_700_000_000_000 };
const alice = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'alice', clock };
const userBuf = Uint8Array.of(1);
const at = (seconds: number) => ({ clock: { now: () => seconds * 1000 } });

test.each([
  {
    what: 'another application',
    signing: { sdkAppId: 7 },
    text: '70014: It was signed for another SDKAppID: 7.',
  },
  {
    what: 'another user',
    signing: { userId: 'b"b' },
    text: String.raw`70013: It was signed for another user: "b\"b".`,
  },
  {
    what: 'another key',
    signing: { secretKey: 'other' },
    text: '70009: It was signed with another key',
  },
  {
    what: 'an expiry',
    expected: at(1_700_086_401),
    text: '70001: It expired 1 second ago, after a life of 86400',
  },
  { what: 'a private map key', signing: { userBuf }, text: '70003: It carries a user buffer' },
  {
    what: 'a missing user buffer',
    expected: { userBuf },
    text: '70003: It carries no user buffer',
  },
  { what: 'a good one', text: 'The UserSig is good for another 86400 seconds.' },
  {
    what: 'a clock ahead',
    expected: at(1_699_999_990),
    text: 'Its issue time lies 10 seconds ahead',
  },
])('names $what', ({ signing, expected, text }) => {
  const userSig = signUserSig({ ...alice, ...signing });
  expect(explainUserSig(userSig, { ...alice, ...expected })).toContain(text);
});

test.each([
  ['an empty text', '', '70002: The UserSig is empty.'],
  ['a cut one', signUserSig(alice).slice(0, 40), '70003: The UserSig is cut off.'],
  ['a double encoding', '%252A', '70003: The UserSig still holds percent escapes'],
  ['another alphabet', 'a+b/c===', '70003: The UserSig is in another base64 alphabet'],
])('names %s', (_, userSig, text) => {
  expect(explainUserSig(userSig, alice)).toContain(text);
});

test('cuts a long user id short, since a stranger may have written it', () => {
  const long = openToken(signUserSig(alice)).replace('alice', 'x'.repeat(10_000));
  expect(explainUserSig(sealToken(long), alice).length).toBeLessThan(100);
});
