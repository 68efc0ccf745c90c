import { normalEnd } from '@trtc-kit/contracts/callbacks/call-v1';
import { afterDestroyRoom } from '@trtc-kit/contracts/callbacks/room';
import { createReceiver, memoryInbox, type ReceiverOptions } from '@trtc-kit/webhooks';
import { describe, expect, test, vi } from 'vitest';
import { app, callbackRequest, callbackRequestV1 } from '../../test/callback-request.ts';
import { memberChanged, toMark } from '../../test/calls.ts';
import { createManualClock } from '../../test/manual-clock.ts';

const ended = (CallId: string) => callbackRequestV1('normal_end', { ...normalEnd.example, CallId });

/** A receiver without a file, on a clock that stands still. */
function createForgetful(options: Partial<ReceiverOptions> = {}) {
  const clock = createManualClock();
  const onError = vi.fn();
  const receiver = createReceiver({ apps: [app], clock, onError, random: () => 1, ...options });
  return { clock, onError, receiver };
}

test('a handler that is run again gets the event as it arrived, whatever it wrote into it', async () => {
  const { clock, receiver } = createForgetful();
  const seen: string[] = [];
  receiver.on(afterDestroyRoom.command, ({ attempt, commit: _, ...event }) => {
    seen.push(JSON.stringify(event));
    Object.assign(event.body, { RoomId: 'overwritten' });
    Object.assign(event.query, { ClientIP: 'overwritten' });
    if (attempt === 1) throw new Error('not now');
  });
  const { command, example } = afterDestroyRoom;
  await receiver.fetch(callbackRequest(command, { ...example, RoomId: 'a' }));
  clock.advance(1_000);
  await receiver.idle();
  expect(seen).toHaveLength(2);
  expect(seen[0]).toMatch(/"RoomId":"a"/);
  expect(seen[1]).toBe(seen[0]);
});

describe('without an inbox that lasts, the ack of the older API', () => {
  test('says when a handler fails, and the same callback is handled when it is sent again', async () => {
    const { clock, onError, receiver } = createForgetful();
    const handler = vi.fn().mockRejectedValueOnce(new Error('not now'));
    receiver.on('normal_end', handler);
    const first = await receiver.fetch(ended('a'));
    expect(first.status).toBe(500);
    expect(await first.json()).toEqual({
      ErrorCode: 1,
      ErrorMessage: 'A handler failed; send the callback again.',
    });
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'not now' }),
      expect.objectContaining({ next: 'sent_again', attempt: 1 }),
    );
    clock.advance(3_600_000);
    await receiver.idle();
    expect(handler).toHaveBeenCalledOnce();
    const second = await receiver.fetch(ended('a'));
    expect(await second.json()).toEqual({ ErrorCode: 0, ErrorMessage: 'Success' });
    expect(handler).toHaveBeenCalledTimes(2);
    expect(receiver.stats()).toMatchObject({ accepted: 2, duplicates: 0, handled: 1 });
  });

  test('is the same for a callback that is sent again before its handler has failed', async () => {
    const { receiver } = createForgetful();
    const end = Promise.withResolvers<undefined>();
    const started = Promise.withResolvers<undefined>();
    receiver.on('normal_end', () => {
      started.resolve(undefined);
      return end.promise;
    });
    const answers = [receiver.fetch(ended('a'))];
    await started.promise;
    answers.push(receiver.fetch(ended('a')));
    await new Promise(setImmediate);
    end.reject(new Error('failed'));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 500]);
  });

  test('is given in time where the handler is slow, which is then run again if it fails', async () => {
    const { clock, onError, receiver } = createForgetful();
    const end = Promise.withResolvers<undefined>();
    const handler = vi.fn().mockReturnValueOnce(end.promise);
    receiver.on('normal_end', handler);
    const answer = receiver.fetch(ended('a'));
    await vi.waitFor(() => expect(handler).toHaveBeenCalledOnce());
    clock.advance(1_500);
    expect((await answer).status).toBe(200);
    end.reject(new Error('failed'));
    await receiver.idle();
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.anything(),
      expect.objectContaining({ next: 'retried' }),
    );
    clock.advance(1_000);
    await receiver.idle();
    expect(handler).toHaveBeenCalledTimes(2);
  });

  test('does not wait for what waits for another event of its call', async () => {
    const { receiver } = createForgetful();
    receiver.onAny(() => {
      throw new Error('failed');
    });
    expect((await receiver.fetch(memberChanged('a', 1))).status).toBe(200);
    expect((await receiver.fetch(memberChanged('a', 2))).status).toBe(200);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 2, dead: 0 });
  });
});

describe('an inbox in memory', () => {
  test('sets no timer before there is a request, for Workers refuse that', async () => {
    const setTimer = vi.spyOn(globalThis, 'setTimeout');
    const receiver = createReceiver({ apps: [app] });
    receiver.onAny(() => undefined);
    await new Promise(setImmediate);
    expect(setTimer).not.toHaveBeenCalled();
    await receiver.close();
  });

  test('remembers so many ids and no more', async () => {
    const { receiver } = createForgetful({ inbox: memoryInbox({ maxRemembered: 2 }) });
    for (const time of [1, 2, 3, 2, 1]) await receiver.fetch(memberChanged('a', time));
    expect(receiver.stats()).toMatchObject({ accepted: 4, duplicates: 1 });
  });

  test('keeps so many dead letters and no more, and what waited for them goes on', async () => {
    const inbox = memoryInbox({ maxDeadLetters: 1 });
    const retries = { maxAttempts: 1 };
    const { receiver } = createForgetful({ inbox, retries, onDead: 'hold' });
    const seen: string[] = [];
    receiver.onAny((event) => {
      seen.push(toMark(event));
      if (event.raw.includes('"EventTime":1}')) throw new Error('failed');
    });
    await receiver.fetch(memberChanged('a', 1));
    await receiver.fetch(memberChanged('a', 2));
    expect(seen).toEqual(['a1']);
    await receiver.fetch(memberChanged('b', 1));
    await receiver.idle();
    await receiver.fetch(memberChanged('c', 3));
    expect(seen).toEqual(['a1', 'b1', 'a2', 'c3']);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 1 });
  });
});
