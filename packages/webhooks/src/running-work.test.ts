import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callbackRequest, app } from '../test/callback-request.ts';
import { createReceiver, type ReceiverOptions } from './index.ts';

const { command, example } = afterEndCall;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The end of another call, which waits for nothing. */
const otherCall = () =>
  callbackRequest(command, { ...example, CallRecord: { ...example.CallRecord, CallId: 'other' } });

/** A receiver whose handler has been started by a request, and ends when told to. */
async function startSlowHandler(options: Partial<ReceiverOptions> = {}) {
  const receiver = createReceiver({ apps: [app], ...options });
  const started = Promise.withResolvers<undefined>();
  const end = Promise.withResolvers<undefined>();
  receiver.on(command, () => {
    started.resolve(undefined);
    return end.promise;
  });
  const seen: string[] = [];
  const response = receiver.fetch(callbackRequest(command, example));
  void response.then(() => seen.push('acked'));
  await started.promise;
  return { receiver, response, seen, end: () => end.resolve(undefined) };
}

describe('the ack', () => {
  test('waits for a handler that ends in time, and leaves no timer behind', async () => {
    const { response, seen, end } = await startSlowHandler();
    await vi.advanceTimersByTimeAsync(1_499);
    expect(seen).toEqual([]);
    end();
    expect((await response).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('goes out after 1.5 seconds while the handler runs on', async () => {
    const { receiver, response, seen, end } = await startSlowHandler();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(seen).toEqual(['acked']);
    expect(await (await response).json()).toMatchObject({ ActionStatus: 'OK' });
    const idle = receiver.idle().then(() => seen.push('idle'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual(['acked']);
    end();
    await idle;
    expect(seen).toEqual(['acked', 'idle']);
  });

  test('goes out after the time it is given', async () => {
    const { seen } = await startSlowHandler({ handlerBudget: 200 });
    await vi.advanceTimersByTimeAsync(199);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual(['acked']);
  });

  test('waits for the slowest of the handlers', async () => {
    const { receiver, seen } = await startSlowHandler();
    const quick = vi.fn();
    receiver.on(command, quick);
    const second = receiver.fetch(otherCall());
    await vi.advanceTimersByTimeAsync(1_500);
    expect((await second).status).toBe(200);
    expect(quick).toHaveBeenCalledOnce();
    expect(seen).toEqual(['acked']);
  });

  test('does not wait longer for a hook than for a handler', async () => {
    const reached = Promise.withResolvers<undefined>();
    const receiver = createReceiver({
      apps: [app],
      onRefused: () => {
        reached.resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    const response = receiver.fetch(callbackRequest(command, example, { secret: 'wrong' }));
    await reached.promise;
    await vi.advanceTimersByTimeAsync(1_500);
    expect((await response).status).toBe(403);
  });
});

describe('a receiver', () => {
  test('is idle when nothing has happened', async () => {
    await expect(createReceiver({ apps: [app] }).idle()).resolves.toBeUndefined();
  });

  test('is idle only when what began in the meantime has ended too', async () => {
    const { receiver, seen, end } = await startSlowHandler();
    const idle = receiver.idle().then(() => seen.push('idle'));
    const later = Promise.withResolvers<undefined>();
    const began = Promise.withResolvers<undefined>();
    receiver.onAny(() => {
      began.resolve(undefined);
      return later.promise;
    });
    const second = receiver.fetch(otherCall());
    await began.promise;
    end();
    await vi.advanceTimersByTimeAsync(1_500);
    expect((await second).status).toBe(200);
    expect(seen).toEqual(['acked']);
    later.resolve(undefined);
    await idle;
    expect(seen).toEqual(['acked', 'idle']);
  });
});
