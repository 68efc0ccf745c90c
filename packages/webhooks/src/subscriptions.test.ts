import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test, vi } from 'vitest';
import { app, callbackRequest } from '../test/callback-request.ts';
import { createReceiver } from './index.ts';

const { command, example } = afterEndCall;

/** A different event each time. */
const request = (EventTime: number) => callbackRequest(command, { ...example, EventTime });

describe('handlers', () => {
  test('of one command are all called, and those of others are not', async () => {
    const receiver = createReceiver({ apps: [app] });
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
    receiver.on(command, first);
    receiver.on(command, second);
    receiver.on('Call.CallbackAfterStartCall', other);
    await receiver.fetch(request(1));
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
    expect(other).not.toHaveBeenCalled();
  });

  test('stop being called once unsubscribed, each subscription by itself', async () => {
    const receiver = createReceiver({ apps: [app] });
    const handler = vi.fn();
    const stop = receiver.on(command, handler);
    const stopSecond = receiver.on(command, handler);
    await receiver.fetch(request(1));
    expect(handler).toHaveBeenCalledTimes(2);
    stop();
    stop();
    await receiver.fetch(request(2));
    expect(handler).toHaveBeenCalledTimes(3);
    stopSecond();
    await receiver.fetch(request(3));
    expect(handler).toHaveBeenCalledTimes(3);
  });

  test('can be taken off by one of them while an event is handled', async () => {
    const receiver = createReceiver({ apps: [app] });
    const stop = receiver.onAny(() => stop());
    const last = vi.fn();
    receiver.onAny(last);
    await receiver.fetch(request(1));
    expect(last).toHaveBeenCalledOnce();
  });

  test('of a command that does not exist are refused with the list of those that do', () => {
    const receiver = createReceiver({ apps: [app] });
    // What a program without types may write.
    const typo = 'Call.CallbackAfterEndcall' as 'Call.CallbackAfterEndCall';
    expect(() => receiver.on(typo, () => undefined)).toThrow(TypeError);
    expect(() => receiver.on(typo, () => undefined)).toThrow('Call.CallbackAfterEndCall');
  });

  test('cannot share a name, whatever they listen to', () => {
    const receiver = createReceiver({ apps: [app] });
    receiver.on(command, () => undefined, { name: 'bill' });
    expect(() => receiver.onAny(() => undefined, { name: 'bill' })).toThrow('name of a handler');
    expect(() => receiver.onAny(() => undefined, { name: '' })).toThrow(TypeError);
  });
});
