import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test, vi } from 'vitest';
import { app, callbackRequest } from '../test/callback-request.ts';
import { createReceiver, type ReceiverOptions } from './index.ts';

const { command, example } = afterEndCall;
const failure = new Error('the database is gone');
const failing: [string, () => unknown][] = [
  [
    'throws',
    () => {
      throw failure;
    },
  ],
  ['rejects', () => Promise.reject(failure)],
];

describe.each(failing)('a handler that %s', (_, fail) => {
  test('is reported, and the others run', async () => {
    const onError = vi.fn();
    const receiver = createReceiver({ apps: [app], onError });
    const [before, after] = [vi.fn(), vi.fn()];
    receiver.onAny(before);
    receiver.on(command, fail, { name: 'bill' });
    receiver.on(command, after);
    const response = await receiver.fetch(callbackRequest(command, example));
    expect(before).toHaveBeenCalledOnce();
    expect(after).toHaveBeenCalledOnce();
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      failure,
      expect.objectContaining({ part: 'bill', command, attempt: 1, next: 'retried' }),
    );
    expect(await response.json()).toMatchObject({ ActionStatus: 'OK' });
    await receiver.close();
  });

  test('is printed where nobody asked for errors', async () => {
    const print = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const receiver = createReceiver({ apps: [app] });
    receiver.on(command, fail);
    await receiver.fetch(callbackRequest(command, example));
    await receiver.idle();
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(command), failure);
    await receiver.close();
  });
});

describe.each(failing)('a hook that %s', (_, fail) => {
  test.each<[keyof ReceiverOptions, Request, number]>([
    ['onError', callbackRequest(command, example), 200],
    ['onContractDrift', callbackRequest(command, { ...example, Mood: 'good' }), 200],
    ['onRefused', callbackRequest(command, example, { secret: 'wrong' }), 403],
    ['onPossibleLoss', callbackRequest(command, 'x'.repeat(2_000)), 413],
  ])('is printed and changes nothing else: %s', async (hook, request, status) => {
    const print = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const receiver = createReceiver({
      apps: [app],
      checks: { bodySize: 1_000 },
      onError: () => undefined,
      [hook]: fail,
    });
    receiver.onAny(() => {
      throw new Error('the handler fails as well');
    });
    const response = await receiver.fetch(request);
    await receiver.idle();
    expect(response.status).toBe(status);
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(hook), failure);
    await receiver.close();
  });
});
