import { inspect } from 'node:util';
import { createCallKit, type CallKitOptions } from '@trtc-kit/callkit';
import { createEmulator } from '@trtc-kit/emulator';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../test/world.ts';

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const apps = [{ sdkAppId: 1400000000, secretKey }];

/** A kit that notes each UserSig it sends, and the backend it calls. */
function setUp(changes: Partial<CallKitOptions> = {}) {
  const world = createWorld({ emulator: { apps } });
  const userSigs: string[] = [];
  const send = changes.fetch ?? world.kitOptions.fetch;
  const callkit = createCallKit({
    ...world.kitOptions,
    secretKey,
    ...changes,
    fetch: (request) => {
      userSigs.push(new URL(request.url).searchParams.get('usersig') ?? '');
      return send(request);
    },
  });
  return { ...world, callkit, userSigs };
}

/** The address of an emulator that is gone. */
async function closedUrl(): Promise<string> {
  const emulator = createEmulator();
  const { url } = await emulator.listen();
  await emulator.close();
  return url;
}

interface Failure {
  readonly name: string;
  readonly type: string;
  readonly options: () => Partial<CallKitOptions> | Promise<Partial<CallKitOptions>>;
}

const throughPort = (request: Request) => fetch(request);
const failures: readonly Failure[] = [
  { name: 'a refusal', type: 'ApiError', options: () => ({}) },
  {
    name: 'a refusal for a wrong key',
    type: 'ApiError',
    options: () => ({ secretKey: `${secretKey}0` }),
  },
  {
    name: 'a refusal for a wrong account',
    type: 'ApiError',
    options: () => ({ identifier: 'alice' }),
  },
  {
    name: 'a backend that is closed',
    type: 'TransportError',
    options: async () => ({ baseUrl: await closedUrl(), fetch: throughPort }),
  },
  {
    name: 'a network that quotes the URL',
    type: 'TransportError',
    options: () => ({ fetch: ({ url }) => Promise.reject(new Error(`no way to ${url}`)) }),
  },
  {
    name: 'an answer that is the URL',
    type: 'TransportError',
    options: () => ({ fetch: ({ url }) => Promise.resolve(new Response(url)) }),
  },
  {
    name: 'an answer without an envelope',
    type: 'ResponseError',
    options: () => ({ fetch: ({ url }) => Promise.resolve(Response.json({ url })) }),
  },
];

describe('neither key nor UserSig stands in what is printed', () => {
  test.each(failures)('of $name', async ({ type, options }) => {
    const { callkit, userSigs } = setUp(await options());
    const error: unknown = await callkit.getCallback().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: type });
    expect(userSigs.length).toBeGreaterThan(0);
    expectNoSecret(error, userSigs);
  });

  test('of a request that was not sent', async () => {
    const { callkit, userSigs } = setUp();
    // @ts-expect-error an id is a string
    const error: unknown = await callkit.endCall({ CallId: 7 }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RequestError' });
    expect(userSigs).toEqual([]);
    expectNoSecret(error, userSigs);
  });

  test('of a kit, an emulator, its journal and its deliveries', async () => {
    const { callkit, control, emulator, settled, userSigs } = setUp();
    await callkit.setCallback({
      Url: 'http://receiver.test/',
      CallbackCommandList: ['Call.CallbackAfterStartCall'],
    });
    control.startCall({
      Caller_Account: 'alice',
      CalleeList_Account: ['bob'],
      MediaType: 'Audio',
    });
    await settled();
    expect(userSigs).toHaveLength(1);
    expect(emulator.deliveries()).toHaveLength(1);
    for (const printed of [callkit, emulator, emulator.journal(), emulator.deliveries()]) {
      expectNoSecret(printed, userSigs);
    }
  });
});

function expectNoSecret(value: unknown, userSigs: readonly string[]): void {
  const printed = [
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value),
    String(value),
  ].join('\n');
  for (const secret of [secretKey, ...userSigs]) {
    expect(secret.length).toBeGreaterThan(60);
    expect(printed).not.toContain(secret);
    expect(printed).not.toContain(encodeURIComponent(secret));
  }
}
