import * as call from '@trtc-kit/contracts/products/call';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import { describe, expect, test } from 'vitest';
import { createBackend, start } from '../backend.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Audio',
} as const;
const byRobot = call.startCallByRobot.example.request;

describe('the older API', () => {
  test('tells everything of the sample but the times before the end', async () => {
    const { arrived, control, emulator, send } = createBackend();
    const address = 'http://app.test/';
    await send(callV1.setCallback, { address, actions: ['caller_start_call'] });
    const { CallId } = control.startCall({ ...oneToOne, RoomId: '42', RoomIdType: 1 });
    await emulator.idle();
    expect(arrived.map(({ body }) => body)).toEqual([
      {
        UserId: 'alice',
        RoomId: '42',
        TotalNum: 2,
        MediaType: 'audio',
        CallType: 'single',
        CallId,
        Role: 'caller',
        Event: 'start_call',
        CallResult: '',
        EventTime: start / 1000,
      },
    ]);
  });

  test('keeps a call one-to-one that somebody else is called into, and says 0 of no answer', async () => {
    const { clock, control, send } = createBackend();
    const { CallId } = control.startCall(oneToOne);
    control.inviteToCall({ CallId, UserList_Account: ['carol'] });
    control.hangUpCall({ CallId, User_Account: 'alice' });
    clock.advance(5_000);
    expect(await send(callV1.getRecordByCallId, { callId: CallId })).toMatchObject({
      callType: 'single',
      callees: ['bob', 'carol'],
      totalUserNumber: 3,
      acceptTs: 0,
    });
  });

  test('refuses an update to a bad address like a new one', async () => {
    const { send } = createBackend();
    await send(callV1.setCallback, { address: 'http://app.test/', actions: [] });
    const bad = { address: 'ftp://app.test/', actions: [] };
    expect(await send(callV1.updateCallback, bad)).toBe(70001);
  });

  test('refuses with a code, its meaning and a request id alone', async () => {
    const { body } = await createBackend().post(callV1.getCallback.path, {});
    expect(body).toEqual({
      errorCode: 999,
      errorMessage: 'the callback configuration does not exist',
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  test('has no command without its /v1', async () => {
    const { body } = await createBackend().post('/records/get_record_by_callId', { callId: 'c' });
    expect(body).toMatchObject({ ErrorCode: 60009 });
  });
});

describe('the callback configuration of Call', () => {
  const Url = 'http://app.test/';

  test('takes no command that nobody knows, and an empty list', async () => {
    const { post, send } = createBackend();
    const unknown = { Url, CallbackCommandList: ['Call.CallbackAfterLunch'] };
    expect((await post(call.setCallback.path, unknown)).body).toMatchObject({ ErrorCode: 100002 });
    expect(await send(call.setCallback, { Url, CallbackCommandList: [] })).toEqual({});
  });

  test('is deleted even where there is none', async () => {
    const { send } = createBackend();
    expect(await send(call.deleteCallback, {})).toEqual({});
  });
});

describe('a call', () => {
  test('that was given no room has one with a text for its id', async () => {
    const { control, send } = createBackend();
    const { CallId } = control.startCall(oneToOne);
    expect(await send(call.getCallInfo, { CallId })).toMatchObject({
      CallInfo: { RoomId: expect.stringMatching(/^room-/) as string, RoomIdType: 2 },
    });
  });

  test('that nobody answered is cancelled by the application', async () => {
    const { clock, control, send } = createBackend();
    const { CallId } = control.startCall(oneToOne);
    await send(call.endCall, { CallId });
    clock.advance(5_000);
    const cancelled = { CallRecord: { CallResult: 'Cancel' } };
    expect(await send(call.getRecordByCallid, { CallId })).toMatchObject(cancelled);
  });
});

describe('a robot call', () => {
  const refused = async (request: object) => {
    const { body } = await createBackend().post(call.startCallByRobot.path, request);
    return body.ErrorCode;
  };

  test('has its kind and room inside CallInfo, in the words of the Chinese table', async () => {
    const { CallInfo: _, ...rest } = byRobot;
    expect(await refused({ ...rest, MediaType: 'Audio', RoomId: 'r', RoomIdType: 2 })).toBe(101002);
    expect(await refused({ ...byRobot, CallInfo: { MediaType: 'video' } })).toBe(101002);
    expect(await refused(byRobot)).toBe(0);
  });

  test('to several callees is a group call, in no Chat group, and with a room whose id is text', async () => {
    const { clock, post, send } = createBackend();
    const CallInfo = { MediaType: 'Audio', RoomId: '12', ChatGroupId: 'team' } as const;
    const callees = Array.from({ length: 40 }, (_, index) => `user-${index.toString()}`);
    const request = { ...byRobot, CalleeList_Account: callees, CallInfo };
    const { body } = await post(call.startCallByRobot.path, request);
    const { CallId } = body.Response as { CallId: string };
    const info = { CallInfo: { ChatGroupId: '', RoomId: '12', RoomIdType: 2 } };
    expect(await send(call.getCallInfo, { CallId })).toMatchObject(info);
    await send(call.endCall, { CallId });
    clock.advance(5_000);
    const record = { CallRecord: { CallType: 'MultiCall' } };
    expect(await send(call.getRecordByCallid, { CallId })).toMatchObject(record);
  });

  test('takes the push settings of both pages, of any length, and no undocumented value', async () => {
    const AndroidInfo = { ExtAsHuaweiIntentParam: 1 };
    const push = { PushFlag: 0, Desc: 'x'.repeat(100_000), Ext: 'plain text', AndroidInfo };
    expect(await refused({ ...byRobot, OfflinePushInfo: push })).toBe(0);
    expect(await refused({ ...byRobot, OfflinePushInfo: { PushFlag: 5 } })).toBe(101002);
  });
});
