import * as call from '@trtc-kit/contracts/callbacks/call';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { describe, expect, test, vi } from 'vitest';
import { app, callbackRequest, sdkAppId, urlSecret } from '../../test/callback-request.ts';
import { recordingReceiver } from '../../test/recording-receiver.ts';

const endCall = call.afterEndCall.command;
const endedCall = call.afterEndCall.example;

describe('an event', () => {
  test('carries the documented parameters of the URL and the time of arrival', async () => {
    const { receiver, events } = recordingReceiver({ clock: { now: () => 1_741_231_296_000 } });
    await receiver.fetch(callbackRequest(endCall, endedCall, { RequestTime: '1669872112' }));
    expect(events[0]).toMatchObject({
      query: {
        SdkAppid: sdkAppId,
        CallbackCommand: endCall,
        contenttype: 'json',
        ClientIP: '127.0.0.1',
        OptPlatform: 'iOS',
        RequestTime: 1669872112,
      },
      receivedAt: 1_741_231_296_000,
    });
  });

  test('does without the parameters that are not always sent', async () => {
    const { receiver, events } = recordingReceiver();
    const absent = { contenttype: undefined, ClientIP: undefined, OptPlatform: undefined };
    await receiver.fetch(callbackRequest(endCall, endedCall, absent));
    expect(events[0]?.query).toEqual({ SdkAppid: sdkAppId, CallbackCommand: endCall });
  });

  test('keeps the text of the body to the last space', async () => {
    const { receiver, events } = recordingReceiver();
    const text = ` {\n\t"CallbackCommand" : "${endCall}", "Größe": 1.50, "会": "\\u4f1a" }\r\n`;
    await receiver.fetch(callbackRequest(endCall, text));
    expect(events[0]?.raw).toBe(text);
  });

  test('keeps every digit of an account id that is written as a bare number', async () => {
    const { receiver } = recordingReceiver();
    const { command, example } = call.afterStartCall;
    const accounts: (string | number | undefined)[] = [];
    receiver.on(command, ({ body, issues }) => {
      accounts.push(body.UserList[0]?.User_Account, issues.length);
    });
    const text = JSON.stringify(example).replace('"144115212830834855"', '144115212830834855');
    await receiver.fetch(callbackRequest(command, text));
    expect(accounts).toEqual(['144115212830834855', 0]);
  });

  test('that arrives under an older word has the current one, and the older in its query', async () => {
    const { receiver } = recordingReceiver();
    const handler = vi.fn();
    receiver.on('Room.CallbackAfterUpdateRoomInfo', handler);
    const word = 'Room.CallbackUpdateRoomInfo';
    const body = { ...room.afterUpdateRoomInfo.example, CallbackCommand: word };
    await receiver.fetch(callbackRequest(word, body));
    expect(handler).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        command: 'Room.CallbackAfterUpdateRoomInfo',
        query: expect.objectContaining({ CallbackCommand: word }),
        issues: [],
      }),
    );
  });

  test('of any of several applications is taken', async () => {
    const { receiver, events } = recordingReceiver({
      apps: [app, { sdkAppId: 1400000001, urlSecrets: [urlSecret] }],
    });
    await receiver.fetch(callbackRequest(endCall, endedCall));
    await receiver.fetch(callbackRequest(endCall, endedCall, { SdkAppid: '1400000001' }));
    expect(events.map((event) => event.sdkAppId)).toEqual([sdkAppId, 1400000001]);
  });
});

describe('a body that differs from its contract', () => {
  test.each([
    {
      what: 'an unknown field',
      body: { ...endedCall, Mood: 'good' },
      issue: { kind: 'unknown_key', path: 'Mood' },
    },
    {
      what: 'an unknown value',
      body: { ...endedCall, CallRecord: { ...endedCall.CallRecord, CallResult: 'Abducted' } },
      issue: { kind: 'unknown_value', path: 'CallRecord.CallResult' },
    },
    {
      what: 'a wrong type',
      body: { ...endedCall, EventTime: 'now' },
      issue: { kind: 'mismatch', path: 'EventTime' },
    },
    {
      what: 'a missing field',
      body: { ...endedCall, CallRecord: undefined },
      issue: { kind: 'mismatch', path: 'CallRecord' },
    },
    {
      what: 'the word of another event',
      body: { ...endedCall, CallbackCommand: 'Call.CallbackAfterStartCall' },
      issue: { kind: 'unknown_value', path: 'CallbackCommand' },
    },
  ])('reaches its handler with $what, and is reported', async ({ body, issue }) => {
    const onContractDrift = vi.fn();
    const { receiver, events } = recordingReceiver({ onContractDrift });
    const response = await receiver.fetch(callbackRequest(endCall, body));
    const [event] = events;
    expect(event).toMatchObject({ command: endCall, issues: [issue] });
    expect(event?.raw).toBe(JSON.stringify(body));
    expect(onContractDrift).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ command: endCall, body: event?.body, issues: event?.issues }),
    );
    expect(response.status).toBe(200);
  });

  test('is handed over as it is when nothing in it fits', async () => {
    const { receiver, events } = recordingReceiver();
    await receiver.fetch(callbackRequest(endCall, '{}'));
    expect(events[0]?.body).toEqual({});
    expect(events[0]?.issues.map(({ path }) => path)).toEqual([
      'CallbackCommand',
      'CallRecord',
      'EventTime',
    ]);
  });

  test('is the only one that is reported', async () => {
    const onContractDrift = vi.fn();
    const { receiver, events } = recordingReceiver({ onContractDrift });
    await receiver.fetch(callbackRequest(endCall, endedCall));
    expect(events).toHaveLength(1);
    expect(onContractDrift).not.toHaveBeenCalled();
  });
});
