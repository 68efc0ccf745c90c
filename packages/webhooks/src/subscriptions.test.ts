import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test, vi } from 'vitest';
import { callbackRequest, sdkAppId } from '../test/callback-request.ts';
import { createReceiver } from './index.ts';

const { command, example } = afterEndCall;

describe('handlers', () => {
  test('of one command are all called, and those of others are not', async () => {
    const receiver = createReceiver({ sdkAppId });
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
    receiver.on(command, first);
    receiver.on(command, second);
    receiver.on('Call.CallbackAfterStartCall', other);
    await receiver.fetch(callbackRequest(command, example));
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
    expect(other).not.toHaveBeenCalled();
  });

  test('stop being called once unsubscribed, each subscription by itself', async () => {
    const receiver = createReceiver({ sdkAppId });
    const handler = vi.fn();
    const stop = receiver.on(command, handler);
    const stopSecond = receiver.on(command, handler);
    await receiver.fetch(callbackRequest(command, example));
    expect(handler).toHaveBeenCalledTimes(2);
    stop();
    stop();
    await receiver.fetch(callbackRequest(command, example));
    expect(handler).toHaveBeenCalledTimes(3);
    stopSecond();
    await receiver.fetch(callbackRequest(command, example));
    expect(handler).toHaveBeenCalledTimes(3);
  });

  test('can be taken off by one of them while an event is handled', async () => {
    const receiver = createReceiver({ sdkAppId });
    const stop = receiver.onAny(() => stop());
    const last = vi.fn();
    receiver.onAny(last);
    await receiver.fetch(callbackRequest(command, example));
    expect(last).toHaveBeenCalledOnce();
  });

  test('of a command that does not exist are refused with the list of those that do', () => {
    const receiver = createReceiver({ sdkAppId });
    // What a program without types may write.
    const typo = 'Call.CallbackAfterEndcall' as 'Call.CallbackAfterEndCall';
    expect(() => receiver.on(typo, () => undefined)).toThrow(TypeError);
    expect(() => receiver.on(typo, () => undefined)).toThrow('Call.CallbackAfterEndCall');
  });
});
