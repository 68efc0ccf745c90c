import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test, vi } from 'vitest';
import { callbackRequest, sdkAppId } from '../test/callback-request.ts';
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
  test('is reported with its event, and the others run', async () => {
    const onError = vi.fn();
    const receiver = createReceiver({ sdkAppId, onError });
    const [before, after] = [vi.fn(), vi.fn()];
    receiver.onAny(before);
    receiver.on(command, fail);
    receiver.on(command, after);
    const response = await receiver.fetch(callbackRequest(command, example));
    expect(before).toHaveBeenCalledOnce();
    expect(after).toHaveBeenCalledOnce();
    expect(onError).toHaveBeenCalledExactlyOnceWith(failure, after.mock.lastCall?.[0]);
    expect(await response.json()).toMatchObject({ ActionStatus: 'OK' });
  });

  test('is printed where nobody asked for errors', async () => {
    const print = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const receiver = createReceiver({ sdkAppId });
    receiver.on(command, fail);
    await receiver.fetch(callbackRequest(command, example));
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(command), failure);
  });
});

describe.each(failing)('a hook that %s', (_, fail) => {
  test.each<[keyof ReceiverOptions, Request, number]>([
    ['onError', callbackRequest(command, example), 200],
    ['onContractDrift', callbackRequest(command, { ...example, Mood: 'good' }), 200],
    ['onUnknown', callbackRequest('Call.CallbackAfterLunch', '{}'), 200],
    ['onRefused', callbackRequest(command, 'no JSON'), 400],
  ])('is printed and changes nothing else: %s', async (hook, request, status) => {
    const print = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const receiver = createReceiver({ sdkAppId, onError: () => undefined, [hook]: fail });
    receiver.onAny(() => {
      throw new Error('the handler fails as well');
    });
    const response = await receiver.fetch(request);
    expect(response.status).toBe(status);
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(hook), failure);
  });
});
