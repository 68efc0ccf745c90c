import * as alert from '@trtc-kit/contracts/callbacks/alert';
import * as call from '@trtc-kit/contracts/callbacks/call';
import * as callV1 from '@trtc-kit/contracts/callbacks/call-v1';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { describe, expect, test, vi } from 'vitest';
import { app, callbackRequest, callbackRequestV1, sdkAppId } from '../test/callback-request.ts';
import { recordingReceiver } from '../test/recording-receiver.ts';
import { createReceiver } from './index.ts';

const ack = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const ackV1 = { ErrorCode: 0, ErrorMessage: 'Success' };
const endCall = call.afterEndCall.command;
const endedCall = call.afterEndCall.example;

const rows = [
  ...Object.values(call).map((callback) => ({ product: 'call', callback })),
  ...Object.values(room).map((callback) => ({ product: 'room', callback })),
  ...Object.values(alert).map((callback) => ({ product: 'alert', callback })),
  ...Object.values(callV1).map((callback) => ({ product: 'callV1', callback })),
].map((row) => ({ ...row, command: row.callback.command }));

test('there are three callbacks of Call, six of Conference, an alert and 26 of v1', () => {
  expect(rows).toHaveLength(3 + 6 + 1 + 26);
});

describe.each(rows)('$command', ({ product, callback }) => {
  test('reaches the handler of its command as documented, and is acked in its form', async () => {
    const { receiver, events } = recordingReceiver();
    const handler = vi.fn();
    receiver.on(callback.command, handler);
    const write = product === 'callV1' ? callbackRequestV1 : callbackRequest;
    const response = await receiver.fetch(write(callback.command, callback.example));
    const raw = JSON.stringify(callback.example);
    const expected = { product, command: callback.command, sdkAppId, raw, issues: [], attempt: 1 };
    expect(handler).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(expected));
    expect(events).toMatchObject([expected]);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(product === 'callV1' ? ackV1 : ack);
  });
});

describe('a callback with a word nobody documented', () => {
  const word = 'Call.CallbackAfterLunch';

  test('is acked and handed to whoever asked for it', async () => {
    const { receiver, events } = recordingReceiver();
    const onUnknown = vi.fn();
    receiver.onUnknown(onUnknown);
    const response = await receiver.fetch(callbackRequest(word, '{"Dish": 9007199254740993}'));
    expect(onUnknown).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        product: 'call',
        command: word,
        query: expect.objectContaining({ SdkAppid: sdkAppId, CallbackCommand: word }),
        body: { Dish: '9007199254740993' },
        raw: '{"Dish": 9007199254740993}',
      }),
    );
    expect(events).toEqual([]);
    expect(await response.json()).toEqual(ack);
  });

  test.each([
    [callbackRequest(word, endedCall), 'call'],
    [callbackRequest('cancel', endedCall), 'unknown'],
    [callbackRequestV1(endCall, endedCall), 'callV1'],
  ])(
    'is unknown in the other form, and even where the body says a known one',
    async (request, product) => {
      const { receiver, events } = recordingReceiver();
      const onUnknown = vi.fn();
      receiver.onUnknown(onUnknown);
      await receiver.fetch(request);
      expect(onUnknown).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ product }));
      expect(events).toEqual([]);
    },
  );

  test.each(['__proto__', 'constructor', 'toString'])('may be %s', async (name) => {
    const { receiver } = recordingReceiver();
    const onUnknown = vi.fn();
    receiver.onUnknown(onUnknown);
    await receiver.fetch(callbackRequest(name, '{}'));
    expect(onUnknown).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ command: name }));
  });
});

describe('a body that is no JSON object', () => {
  // The run of digits has every value looked at, which takes a stack as deep as the nesting.
  const nested = `${'['.repeat(100_000)}${'1'.repeat(16)}${']'.repeat(100_000)}`;
  const bodies: [string, string, string][] = [
    ['empty', '', 'not_json'],
    ['cut off', '{"CallbackCommand": ', 'not_json'],
    ['nested deeper than anyone can read', nested, 'not_json'],
    ['a list', `[${JSON.stringify(endedCall)}]`, 'not_an_object'],
    ['null', 'null', 'not_an_object'],
    ['text', '"CallbackCommand"', 'not_an_object'],
  ];

  test.each(bodies)(
    'is put aside and acked where nobody sends again: %s',
    async (_, raw, reason) => {
      const { receiver, events } = recordingReceiver();
      const onInvalid = vi.fn();
      receiver.onInvalid(onInvalid);
      const response = await receiver.fetch(callbackRequest(endCall, raw));
      expect(onInvalid).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ command: endCall, product: 'call', reason, raw }),
      );
      expect(events).toEqual([]);
      expect(await response.json()).toEqual(ack);
    },
  );

  test.each(bodies)('is refused where it is sent again: %s', async (_, raw, reason) => {
    const onRefused = vi.fn();
    const { receiver } = recordingReceiver({ onRefused });
    const onInvalid = vi.fn();
    receiver.onInvalid(onInvalid);
    const response = await receiver.fetch(callbackRequestV1('normal_end', raw));
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ form: 'v1', reason, raw }),
    );
    expect(onInvalid).not.toHaveBeenCalled();
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ErrorCode: 1 });
  });

  test('is printed, without its text, where nobody puts it aside', async () => {
    const print = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { receiver } = recordingReceiver();
    await receiver.fetch(callbackRequest(endCall, 'private'));
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('onInvalid'));
    expect(print).not.toHaveBeenCalledWith(expect.stringContaining('private'));
  });
});

test('an object nested deeper than anyone can sort reaches its handler', async () => {
  const { receiver, events } = recordingReceiver();
  const raw = `{"CallId":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  await receiver.fetch(callbackRequest(endCall, raw));
  expect(events).toMatchObject([{ raw }]);
});

test('an event nobody handles is acked', async () => {
  const response = await createReceiver({ apps: [app] }).fetch(callbackRequest(endCall, endedCall));
  expect(await response.json()).toEqual(ack);
});

test('a receiver takes requests without being held: fetch may be passed on alone', async () => {
  const { receiver, events } = recordingReceiver();
  const { fetch } = receiver;
  await fetch(callbackRequest(endCall, endedCall));
  expect(events).toHaveLength(1);
});
