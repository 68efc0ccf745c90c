import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { openToken } from '../test/open-token.ts';
import {
  createUserSigProvider,
  decodeUserSig,
  explainUserSig,
  signPrivateMapKey,
  signUserSig,
  verifyUserSig,
} from './index.ts';

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const alice = { sdkAppId: 1400000000, secretKey, userId: 'alice' };
const room = { room: { id: 1 }, privileges: 'all' } as const;
const userSig = signUserSig(alice);

/** Everything a logger could get out of a value. */
function print(value: unknown): string {
  const text = inspect(value, { depth: 10, showHidden: true, getters: true });
  return text + String(value) + (value instanceof Error ? String(value.stack) : '');
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test.each<[string, () => unknown]>([
  ['in place of the user id', () => signUserSig({ ...alice, userId: secretKey })],
  [
    'in place of the room name',
    () => signPrivateMapKey({ ...alice, ...room, room: { name: `${secretKey}!` } }),
  ],
  ['with a line end', () => signUserSig({ ...alice, secretKey: `${secretKey}\n` })],
  ['beside a bad SDKAppID', () => signUserSig({ ...alice, sdkAppId: 0 })],
  ['in a provider that is refused', () => createUserSigProvider({ ...alice, renewBefore: -1 })],
  ['in a verification that is refused', () => verifyUserSig('', { ...alice, sdkAppId: 0 })],
  ['in place of the token', () => decodeUserSig(secretKey)],
])('an error does not hold the key, given %s', (_, run) => {
  expect(print(thrownBy(run))).not.toContain(secretKey);
});

test('a provider shows neither its key nor its UserSig', () => {
  const provider = createUserSigProvider(alice);
  const shown = print(provider) + JSON.stringify(provider);
  expect(shown).not.toContain(secretKey);
  expect(shown).not.toContain(provider.get());
});

test.each([
  ['good', {}, {}],
  ['for another application', { sdkAppId: 7 }, {}],
  ['for another user', { userId: 'bob' }, {}],
  ['expired', {}, { clock: { now: () => 4e12 } }],
  ['issued in the future', {}, { clock: { now: () => 0 } }],
  ['a PrivateMapKey', { userBuf: Uint8Array.of(1) }, {}],
  ['lacking its user buffer', {}, { userBuf: Uint8Array.of(1) }],
  ['of another key', { secretKey: `${secretKey}0` }, {}],
])(
  'the explanation of a UserSig that is %s holds neither key nor signature',
  (_, signing, expected) => {
    const token = signUserSig({ ...alice, ...signing });
    const signature = /"TLS.sig":"(.*)"/.exec(openToken(token))?.[1];
    const shown = print(explainUserSig(token, { ...alice, ...expected }));
    expect(signature).toHaveLength(44);
    expect(shown).not.toContain(signature);
    expect(shown).not.toContain(secretKey);
    expect(shown).not.toContain(token.slice(0, 20));
  },
);

test('claims, verdicts and explanations hold neither the key nor the signature', () => {
  const signature = /"TLS.sig":"(.*)"/.exec(openToken(userSig))?.[1];
  const shown = [
    decodeUserSig(userSig),
    verifyUserSig(userSig, alice),
    verifyUserSig(userSig, { ...alice, userId: secretKey }),
    explainUserSig(userSig, { ...alice, userId: secretKey }),
    explainUserSig(userSig, alice),
  ].map(print);
  expect(signature).toHaveLength(44);
  expect(shown.join()).not.toContain(signature);
  expect(shown.join()).not.toContain(secretKey);
});

test('an error about a token holds no part of it', () => {
  const error = thrownBy(() => decodeUserSig(`${userSig.slice(0, 40)}+`));
  expect(print(error)).not.toContain(userSig.slice(0, 20));
});
