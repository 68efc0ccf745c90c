import * as call from '@trtc-kit/contracts/callbacks/call';
import * as callV1 from '@trtc-kit/contracts/callbacks/call-v1';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { createReceiver, type Arrival, type ArrivalBody } from '@trtc-kit/webhooks';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { app, callbackQuery, sdkAppId, urlSecret } from '../test/callback-request.ts';
import { serve } from '../test/server.ts';

const known = [...Object.values(call), ...Object.values(room), ...Object.values(callV1)];
const word = fc.oneof(fc.constantFrom(...known.map(({ command }) => command)), fc.string());

/** Mostly what the backend sends, and now and then anything. */
const parameters = fc.record(
  {
    secret: fc.oneof({ weight: 4, arbitrary: fc.constant(urlSecret) }, fc.string()),
    SdkAppid: fc.oneof({ weight: 4, arbitrary: fc.constant(String(sdkAppId)) }, fc.string()),
    CallbackCommand: word,
    sdkappid: fc.oneof(fc.constant(String(sdkAppId)), fc.string()),
    command: word,
    Sign: fc.string(),
    RequestTime: fc.oneof(fc.nat().map(String), fc.string()),
    OptPlatform: fc.string(),
    optplatfrom: fc.string(),
    ClientIP: fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()),
  },
  { requiredKeys: [] },
);
const search = fc.oneof(
  parameters.map((query) => new URLSearchParams(query).toString()),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

/** A sample with some of its values exchanged for anything. */
const mutated = fc
  .tuple(fc.constantFrom(...known), fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { maxLength: 4 }))
  .map(([{ example }, changes]) => {
    const body: Record<string, unknown> = { ...example };
    const names = Object.keys(body);
    for (const [at, value] of changes) body[names[at % names.length] ?? ''] = value;
    return JSON.stringify(body);
  });
const text = fc.oneof(mutated, fc.json(), fc.string(), fc.string({ unit: 'binary' }));
const bytes = fc.uint8Array({ maxLength: 500 });

const body: fc.Arbitrary<ArrivalBody> = fc.oneof(
  text.map((value) => ({ kind: 'text', text: value }) as const),
  bytes.map((value) => ({ kind: 'bytes', bytes: value }) as const),
  fc
    .array(bytes)
    .map((chunks) => ({ kind: 'stream', chunks: ReadableStream.from(chunks) }) as const),
  fc.anything().map((value) => ({ kind: 'parsed', value }) as const),
  fc.constant({ kind: 'consumed' } as const),
);

const arrival: fc.Arbitrary<Arrival> = fc.record({
  method: fc.oneof({ weight: 9, arbitrary: fc.constant('POST') }, fc.string()),
  search,
  body,
  address: fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constant(undefined)),
  forwardedFor: fc.oneof(fc.string(), fc.constant('1, ::1, 10.0.0.1:x'), fc.constant(undefined)),
});

const statuses = [200, 400, 403, 405, 413, 500];

test('whatever arrives is answered, in JSON, and crashes nothing', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const plain = createReceiver({ apps: [app], checks: { bodySize: 400 } });
  const strict = createReceiver({
    apps: [{ ...app, tokens: ['token'] }],
    checks: { addresses: { allow: ['0.0.0.0/0', '::/0'], trustedProxies: 1 } },
    inbox: sqliteInbox({ path: ':memory:' }),
  });
  const counted = { taken: 0, refused: 0 };
  const check = async (given: Arrival) => {
    for (const receiver of [plain, strict]) {
      const { status, body: answer } = await receiver.receive(given);
      expect(statuses).toContain(status);
      expect(JSON.parse(answer)).toHaveProperty('ErrorCode', status === 200 ? 0 : 1);
      counted[status === 200 ? 'taken' : 'refused'] += 1;
    }
  };
  await fc.assert(fc.asyncProperty(arrival, check), {
    numRuns: 1_500,
    interruptAfterTimeLimit: 5_000,
  });
  await Promise.all([plain.idle(), strict.idle()]);
  // The run must have tried both.
  expect(counted.taken).toBeGreaterThan(20);
  expect(counted.refused).toBeGreaterThan(20);
  await strict.close();
}, 20_000);

test('whatever headers a request has over a socket, it is answered', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const receiver = createReceiver({ apps: [app] });
  await using server = await serve(toNodeListener(receiver));
  const value = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
  const names = ['content-type', 'x-forwarded-for', 'content-language', 'accept', 'x-anything'];
  const headers = fc.dictionary(fc.constantFrom(...names), value);
  const url = `${server.url}?${callbackQuery('Call.CallbackAfterEndCall')}`;
  const check = async (given: Record<string, string>, sent: Uint8Array<ArrayBuffer>) => {
    const response = await fetch(url, { method: 'POST', headers: given, body: sent });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ErrorCode: 0 });
  };
  const sent = fc.uint8Array({ maxLength: 200 }).map((some) => Uint8Array.from(some));
  await fc.assert(fc.asyncProperty(headers, sent, check), {
    numRuns: 300,
    interruptAfterTimeLimit: 4_000,
  });
}, 20_000);
