import { createReceiver, type InboxStore, type ReceiverOptions } from '@trtc-kit/webhooks';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import { describe, expect, test, vi } from 'vitest';
import { app, callbackQuery, callbackRequestV1 } from '../../test/callback-request.ts';
import { memberChanged } from '../../test/calls.ts';
import { databaseFile } from '../../test/database-file.ts';
import { inboxes } from '../../test/inboxes.ts';
import { createManualClock } from '../../test/manual-clock.ts';

interface Relayed {
  readonly to: string;
  readonly body: string;
  readonly headers: Headers;
}

/** A receiver with relays, and everything that was sent to them. */
function createRelaying(
  inbox: InboxStore,
  answer: (to: URL) => Response | Promise<Response>,
  options: Partial<ReceiverOptions<unknown>> = {},
) {
  const clock = createManualClock();
  const relayed: Relayed[] = [];
  const onError = vi.fn();
  const receiver = createReceiver<unknown>({
    apps: [app],
    inbox,
    clock,
    random: () => 1,
    relay: [{ url: 'https://one.test/hook?key=secret' }, { url: 'https://two.test/' }],
    fetch: async (url, init) => {
      const request = new Request(url, init);
      relayed.push({ to: url.href, body: await request.text(), headers: request.headers });
      return answer(url);
    },
    onError,
    ...options,
  });
  receiver.onAny(() => undefined);
  const to = (host: string) => relayed.filter((one) => new URL(one.to).host === host);
  return { receiver, clock, relayed, to, onError };
}

const taken = () => Response.json({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });
const refused = () => new Response('', { status: 503 });
const eventTimes = (sent: readonly Relayed[]) =>
  sent.map(({ body }) => (JSON.parse(body) as { EventTime: number }).EventTime);

describe.each(inboxes)('a relay, with the inbox in $name', ({ open }) => {
  test('gets the exact text and the documented parameters, and not our secret', async () => {
    const { receiver, relayed } = createRelaying(open(), taken);
    const changes = { Sign: 'abc', RequestTime: '1669872112', other: 'private' };
    const query = callbackQuery('Room.CallbackAfterDestroyRoom', changes);
    const body = '{ "RoomId" : "weekly" }';
    await receiver.fetch(new Request(`https://a.test/?${query}`, { method: 'POST', body }));
    await receiver.idle();
    const documented =
      'SdkAppid=1400000000&CallbackCommand=Room.CallbackAfterDestroyRoom&contenttype=json&ClientIP=127.0.0.1&OptPlatform=iOS&Sign=abc&RequestTime=1669872112';
    expect(relayed.map(({ to }) => to)).toEqual([
      `https://one.test/hook?key=secret&${documented}`,
      `https://two.test/?${documented}`,
    ]);
    expect(relayed.map((one) => one.body)).toEqual([body, body]);
    expect(relayed[0]?.headers.get('content-type')).toBe('application/json');
  });

  test('is tried again in its own order, and holds up nobody else', async () => {
    let isBack = false;
    const { receiver, clock, to, onError } = createRelaying(open(), ({ host }) =>
      host === 'one.test' && !isBack ? refused() : taken(),
    );
    for (const time of [1, 2]) await receiver.fetch(memberChanged('a', time));
    await receiver.idle();
    expect(eventTimes(to('one.test'))).toEqual([1]);
    expect(eventTimes(to('two.test'))).toEqual([1, 2]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'It answered 503.' }),
      expect.objectContaining({ part: 'relay:one.test/hook', next: 'retried' }),
    );
    isBack = true;
    clock.advance(1_000);
    await receiver.idle();
    expect(eventTimes(to('one.test'))).toEqual([1, 1, 2]);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  test('that answers too late, not at all, or with what v1 takes for a failure, is tried again', async () => {
    const never = new Promise<Response>(() => undefined);
    const answers = [
      () => never,
      () => Promise.reject(new Error('https://one.test/hook?key=secret is not there')),
      () => Response.json({ ErrorCode: 1 }),
      () => new Response('no JSON'),
      () => Response.json({ ErrorCode: 0 }),
    ];
    const { receiver, clock, relayed, onError } = createRelaying(
      open(),
      () => answers.shift()?.() ?? refused(),
      { relay: [{ url: 'https://one.test/hook?key=secret', name: 'one', timeout: 2_000 }] },
    );
    await receiver.fetch(callbackRequestV1('normal_end', { CallId: 'a' }));
    await vi.waitFor(() => expect(relayed).toHaveLength(1));
    clock.advance(2_000);
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await receiver.idle();
      clock.advance(1_000 * 2 ** (attempt - 1));
    }
    await receiver.idle();
    expect(onError.mock.calls.map(([error]) => String(error))).toEqual([
      'Error: It did not answer in time.',
      'Error: It could not be reached.',
      'Error: It answered with an ErrorCode.',
      'Error: It answered with an ErrorCode.',
    ]);
    expect(relayed).toHaveLength(5);
    expect(receiver.stats()).toMatchObject({ handled: 2 });
  });

  test('is given up after attempts of its own, and can be replayed', async () => {
    let isBack = false;
    const { receiver, relayed } = createRelaying(open(), () => (isBack ? taken() : refused()), {
      relay: [{ url: 'https://one.test/', name: 'one', retries: { maxAttempts: 1 } }],
    });
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    const [letter] = await receiver.inbox.deadLetters();
    expect(letter).toMatchObject({
      error: 'relay:one: It answered 503.',
      entry: { lane: 'relay:one' },
    });
    isBack = true;
    await receiver.inbox.replay(letter?.position ?? '');
    await receiver.idle();
    expect(relayed).toHaveLength(2);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  test('gets what is unknown, and what is no JSON', async () => {
    const { receiver, relayed } = createRelaying(open(), taken, {
      relay: [{ url: 'https://one.test/' }],
    });
    receiver.onInvalid(() => undefined);
    for (const [word, body] of [
      ['Call.CallbackAfterLunch', '{}'],
      ['Call.CallbackAfterEndCall', ''],
    ]) {
      const url = `https://a.test/?${callbackQuery(word ?? '')}`;
      await receiver.fetch(new Request(url, { method: 'POST', body: body ?? '' }));
    }
    await receiver.idle();
    expect(relayed.map(({ body }) => body)).toEqual(['{}', '']);
  });
});

test('what waits for a relay goes there after a restart', async () => {
  using file = databaseFile();
  const before = createRelaying(sqliteInbox({ path: file.path }), refused);
  await before.receiver.fetch(memberChanged('a', 1));
  await before.receiver.idle();
  await before.receiver.close();
  const after = createRelaying(sqliteInbox({ path: file.path }), taken);
  after.clock.advance(1_000);
  await after.receiver.idle();
  expect(after.relayed).toHaveLength(2);
  expect(await after.receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  await after.receiver.close();
});
