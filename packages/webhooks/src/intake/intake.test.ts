import { createReceiver, memoryInbox, type InboxStore } from '@trtc-kit/webhooks';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import { describe, expect, test, vi } from 'vitest';
import { app } from '../../test/callback-request.ts';
import { memberChanged } from '../../test/calls.ts';
import { createManualClock } from '../../test/manual-clock.ts';

describe('with an inbox that lasts, the ack', () => {
  test('waits for the disk and not for a handler', async () => {
    const clock = createManualClock();
    const inbox = sqliteInbox({ path: ':memory:' });
    const receiver = createReceiver({ apps: [app], inbox, clock, closeGrace: 0 });
    const handler = vi.fn(() => new Promise(() => undefined));
    receiver.onAny(handler);
    receiver.work();
    for (const call of ['a', 'b', 'c']) {
      expect((await receiver.fetch(memberChanged(call, 1))).status).toBe(200);
    }
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(3));
    expect(clock.now()).toBe(createManualClock().now());
    const closed = receiver.close();
    clock.advance(0);
    await closed;
  });

  test('is a refusal where the store takes longer than there is time', async () => {
    const clock = createManualClock();
    const onPossibleLoss = vi.fn();
    const stuck: InboxStore<undefined> = {
      ...memoryInbox(),
      durable: true,
      put: () => new Promise(() => undefined),
    };
    const receiver = createReceiver({ apps: [app], inbox: stuck, clock, onPossibleLoss });
    const { search } = new URL(memberChanged('a', 1).url);
    const body = { kind: 'text', text: '{}' } as const;
    const answer = receiver.receive({ method: 'POST', search, body });
    await vi.waitFor(() => expect(clock.waiting()).toBe(1));
    clock.advance(1_500);
    expect((await answer).status).toBe(500);
    expect(onPossibleLoss).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ reason: 'store_failed' }),
    );
  });
});

test('a platform is asked to wait until the handlers have ended', async () => {
  const clock = createManualClock();
  const receiver = createReceiver({ apps: [app], clock });
  const end = Promise.withResolvers<undefined>();
  const handler = vi.fn(() => end.promise);
  receiver.onAny(handler);
  const waited: Promise<unknown>[] = [];
  const answer = receiver.fetch(memberChanged('a', 1), { waitUntil: (work) => waited.push(work) });
  await vi.waitFor(() => expect(handler).toHaveBeenCalled());
  clock.advance(1_500);
  expect((await answer).status).toBe(200);
  const ended = vi.fn();
  const all = Promise.all(waited).then(ended);
  await new Promise(setImmediate);
  expect(waited).toHaveLength(1);
  expect(ended).not.toHaveBeenCalled();
  end.resolve(undefined);
  await all;
});
