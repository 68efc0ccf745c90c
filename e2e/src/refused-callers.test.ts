import { ApiError, createCallKit, type CallKitOptions } from '@trtc-kit/callkit';
import { createEmulator, defaultApp } from '@trtc-kit/emulator';
import { signPrivateMapKey, signUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { createWorld, start } from '../test/world.ts';

const day = 24 * 3_600_000;
const anotherKey = 'a-key-of-another-application';
const clock = { now: () => start };
const signer = { ...defaultApp, userId: 'administrator', clock };
const withUserSig = (userSig: string) => ({ secretKey: undefined, userSig: () => userSig });

/** Asks for something with some options changed; gives what came of it. */
async function ask(changes: Partial<CallKitOptions>) {
  const { emulator, kitOptions } = createWorld();
  const callkit = createCallKit({ ...kitOptions, ...changes });
  const error: unknown = await callkit.getCallback().catch((thrown: unknown) => thrown);
  return { emulator, error };
}

interface Caller {
  readonly name: string;
  readonly code: number;
  readonly meaning: RegExp;
  readonly changes: Partial<CallKitOptions>;
}

const callers: readonly Caller[] = [
  { name: 'another key', code: 70009, meaning: /key/, changes: { secretKey: anotherKey } },
  {
    name: 'a clock that is three days slow',
    code: 70001,
    meaning: /expired/,
    changes: { clock: { now: () => start - 3 * day } },
  },
  {
    name: 'a user who is no administrator',
    code: 60010,
    meaning: /administrator/,
    changes: { identifier: 'alice' },
  },
  {
    name: 'an application nobody knows',
    code: 60006,
    meaning: /SDKAppID/,
    changes: { sdkAppId: 1400000001 },
  },
  { name: 'no UserSig', code: 70002, meaning: /usersig/i, changes: withUserSig('') },
  {
    name: 'half a UserSig',
    code: 70003,
    meaning: /usersig/i,
    changes: withUserSig(signUserSig(signer).slice(0, 60)),
  },
  {
    name: 'a PrivateMapKey',
    code: 70003,
    meaning: /usersig/i,
    changes: withUserSig(signPrivateMapKey({ ...signer, room: { id: 1 }, privileges: 'all' })),
  },
  {
    name: 'a UserSig of another user',
    code: 70013,
    meaning: /userId .* differs/,
    changes: withUserSig(signUserSig({ ...signer, userId: 'alice' })),
  },
  {
    name: 'a UserSig of another application',
    code: 70014,
    meaning: /SDKAppID/,
    changes: withUserSig(signUserSig({ ...signer, sdkAppId: 1400000001 })),
  },
];

describe('a caller is refused with the code, what it means and the id of the request, for', () => {
  test.each(callers)('$name: $code', async ({ code, meaning, changes }) => {
    const { emulator, error } = await ask(changes);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code,
      meaning: expect.stringMatching(meaning),
      requestId: expect.stringMatching(/^Id-[0-9a-f]{32}-O-Seq-1$/),
      endpoint: '/v4/call_config/get_callback',
      message: expect.stringContaining(`${code}, `),
    });
    expect(emulator.journal()).toMatchObject([{ code }]);
  });
});

test('a UserSig is renewed before it expires, however long the kit lives', async () => {
  const { callkit, clock: shared } = createWorld();
  await callkit.setCallback({ Url: 'https://receiver.test/', CallbackCommandList: [] });
  for (let hour = 0; hour < 100; hour += 1) {
    shared.advance(3_600_000);
    expect(await callkit.getCallback()).toHaveProperty('Url');
  }
});

test('an account the application names as administrator may call', async () => {
  await using emulator = createEmulator({ apps: [{ ...defaultApp, administrators: ['root'] }] });
  const callkit = createCallKit({
    ...defaultApp,
    identifier: 'root',
    baseUrl: 'http://localhost',
    fetch: emulator.fetch,
  });
  expect(await callkit.setCallback({ Url: 'https://x.test/', CallbackCommandList: [] })).toEqual(
    {},
  );
});
