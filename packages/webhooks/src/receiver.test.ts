import * as call from '@trtc-kit/contracts/callbacks/call';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { describe, expect, test, vi } from 'vitest';
import { callbackRequest, sdkAppId } from '../test/callback-request.ts';
import { recordingReceiver } from '../test/recording-receiver.ts';
import { createReceiver } from './index.ts';

const ack = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const endCall = call.afterEndCall.command;
const endedCall = call.afterEndCall.example;

describe.each([...Object.values(call), ...Object.values(room)])('$command', (callback) => {
  test('reaches the handler of its command as documented, and is acked', async () => {
    const { receiver, events } = recordingReceiver();
    const handler = vi.fn();
    receiver.on(callback.command, handler);
    const response = await receiver.fetch(callbackRequest(callback.command, callback.example));
    expect(handler).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ command: callback.command, body: callback.example, issues: [] }),
    );
    expect(events).toEqual([handler.mock.lastCall?.[0]]);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(ack);
  });
});

describe('a callback with a word nobody documented', () => {
  const word = 'Call.CallbackAfterLunch';

  test('is acked and handed to whoever asked for it', async () => {
    const onUnknown = vi.fn();
    const { receiver, events } = recordingReceiver({ onUnknown });
    const response = await receiver.fetch(callbackRequest(word, '{"Dish": 9007199254740993}'));
    expect(onUnknown).toHaveBeenCalledExactlyOnceWith({
      command: word,
      query: expect.objectContaining({ SdkAppid: sdkAppId, CallbackCommand: word }),
      body: { Dish: '9007199254740993' },
      raw: '{"Dish": 9007199254740993}',
    });
    expect(events).toEqual([]);
    expect(await response.json()).toEqual(ack);
  });

  test('is unknown even where the body says a known one', async () => {
    const onUnknown = vi.fn();
    const { receiver, events } = recordingReceiver({ onUnknown });
    await receiver.fetch(callbackRequest(word, endedCall));
    expect(onUnknown).toHaveBeenCalledOnce();
    expect(events).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('may be %s', async (name) => {
    const onUnknown = vi.fn();
    const { receiver } = recordingReceiver({ onUnknown });
    await receiver.fetch(callbackRequest(name, '{}'));
    expect(onUnknown).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ command: name }));
  });
});

test('an event nobody handles is acked', async () => {
  const response = await createReceiver({ sdkAppId }).fetch(callbackRequest(endCall, endedCall));
  expect(await response.json()).toEqual(ack);
});

test('a receiver takes requests without being held: fetch may be passed on alone', async () => {
  const { receiver, events } = recordingReceiver();
  const { fetch } = receiver;
  await fetch(callbackRequest(endCall, endedCall));
  expect(events).toHaveLength(1);
});
