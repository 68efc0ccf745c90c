import * as product from '@trtc-kit/contracts/products/call';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../../test/backend.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Audio',
} as const;
const group = { ...oneToOne, CalleeList_Account: ['bob', 'carol'] };
const second = 1_000;

/** A backend and its record of a call, read when it can be. */
function world() {
  const backend = createBackend();
  const record = async (CallId: string) => {
    backend.clock.advance(5 * second);
    return backend.send(product.getRecordByCallid, { CallId });
  };
  const info = (CallId: string) => backend.send(product.getCallInfo, { CallId });
  return { ...backend, record, info };
}

describe('a one-to-one call', () => {
  test('can be read while it rings and while it is talked in', async () => {
    const { control, info } = world();
    const { CallId } = control.startCall({ ...oneToOne, RoomId: '42', RoomIdType: 1 });
    expect(await info(CallId)).toEqual({
      CallInfo: { CallId, MediaType: 'Audio', ChatGroupId: '', RoomId: '42', RoomIdType: 1 },
      UserList: [
        { User_Account: 'alice', Status: 'Calling' },
        { User_Account: 'bob', Status: 'Waiting' },
      ],
    });
    control.acceptCall({ CallId, User_Account: 'bob' });
    expect(await info(CallId)).toMatchObject({ UserList: [{}, { Status: 'Calling' }] });
  });

  test('ends normally when either side hangs up, and has its times', async () => {
    const { clock, control, record } = world();
    const { CallId } = control.startCall(oneToOne);
    clock.advance(4 * second);
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(60 * second);
    control.hangUpCall({ CallId, User_Account: 'bob' });
    expect(await record(CallId)).toMatchObject({
      CallRecord: {
        Caller_Account: 'alice',
        CallType: 'SingleCall',
        StartTime: 1_700_000_000,
        AcceptTime: 1_700_000_004,
        EndTime: 1_700_000_064,
        CallResult: 'NormalEnd',
        CalleeList_Account: ['alice', 'bob'],
      },
    });
  });

  test('that is declined was never accepted', async () => {
    const { control, record } = world();
    const { CallId } = control.startCall(oneToOne);
    control.rejectCall({ CallId, User_Account: 'bob' });
    const expected = { CallRecord: { CallResult: 'Reject', AcceptTime: 0 } };
    expect(await record(CallId)).toMatchObject(expected);
  });

  test('ends by itself when nobody answers in time', async () => {
    const { clock, control, info, record } = world();
    const { CallId } = control.startCall({ ...oneToOne, Timeout: 20 * second });
    clock.advance(20 * second - 1);
    expect(await info(CallId)).toHaveProperty('UserList');
    clock.advance(1);
    expect(await info(CallId)).toBe(101004);
    const expected = { CallRecord: { CallResult: 'NotAnswer', EndTime: 1_700_000_020 } };
    expect(await record(CallId)).toMatchObject(expected);
  });

  test('is cancelled by a caller who hangs up first', async () => {
    const { control, record } = world();
    const { CallId } = control.startCall(oneToOne);
    control.hangUpCall({ CallId, User_Account: 'alice' });
    expect(await record(CallId)).toMatchObject({ CallRecord: { CallResult: 'Cancel' } });
  });

  test('rings a callee once who is named twice', async () => {
    const { clock, control, info, record } = world();
    const { CallId } = control.startCall({ ...oneToOne, CalleeList_Account: ['bob', 'bob'] });
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(3_600 * second);
    expect(await info(CallId)).toHaveProperty('UserList.length', 2);
    control.hangUpCall({ CallId, User_Account: 'bob' });
    expect(await record(CallId)).toHaveProperty('CallRecord.CallType', 'SingleCall');
  });

  test('does not ring on once it is answered', async () => {
    const { clock, control, info } = world();
    const { CallId } = control.startCall(oneToOne);
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(3_600 * second);
    expect(await info(CallId)).toHaveProperty('CallInfo.CallId', CallId);
  });

  test.each([
    ['a stranger', 'mallory'],
    ['the caller', 'alice'],
  ])('cannot be answered by %s', (_name, User_Account) => {
    const { control } = world();
    const { CallId } = control.startCall(oneToOne);
    expect(() => control.acceptCall({ CallId, User_Account })).toThrow('is not Waiting');
  });
});

test('a user may hand something over with a call, which does not ring at its caller', () => {
  const { control } = world();
  const CalleeList_Account = ['alice', 'bob'];
  const { CallId } = control.startCall({ ...oneToOne, CalleeList_Account, UserData: 'hello' });
  const list = control.getIncomingCalls({ User_Account: 'bob' }).CallList;
  expect(list).toMatchObject([{ CallId, UserData: 'hello' }]);
  expect(control.getIncomingCalls({ User_Account: 'alice' })).toEqual({ CallList: [] });
});

describe('a group call', () => {
  test('goes on while two are in it', async () => {
    const { control, info, record } = world();
    const { CallId } = control.startCall(group);
    control.acceptCall({ CallId, User_Account: 'bob' });
    control.rejectCall({ CallId, User_Account: 'carol' });
    control.joinCall({ CallId, User_Account: 'dave' });
    control.leaveCall({ CallId, User_Account: 'alice' });
    expect(await info(CallId)).toMatchObject({
      UserList: [{ User_Account: 'bob' }, { User_Account: 'dave' }],
    });
    control.leaveCall({ CallId, User_Account: 'dave' });
    expect(await info(CallId)).toBe(101004);
    expect(await record(CallId)).toMatchObject({
      CallRecord: {
        CallType: 'MultiCall',
        CallResult: 'NormalEnd',
        CalleeList_Account: ['alice', 'bob', 'carol', 'dave'],
      },
    });
  });

  test('tells of nobody who is invited twice or is there already', async () => {
    const { arrived, control, emulator, send } = world();
    const CallbackCommandList = ['Call.CallbackAfterMemberChanged' as const];
    await send(product.setCallback, { Url: 'http://app.test/', CallbackCommandList });
    const { CallId } = control.startCall(group);
    control.inviteToCall({ CallId, UserList_Account: ['bob'] });
    control.inviteToCall({ CallId, UserList_Account: ['bob', 'dave', 'dave'] });
    await emulator.idle();
    expect(arrived.map(({ body }) => body.ChangedUserList)).toEqual([
      [{ User_Account: 'dave', ActionType: 'Invite' }],
    ]);
  });

  test('rings whoever is invited into it, for as long as it rings anybody', async () => {
    const { clock, control, info } = world();
    const { CallId } = control.startCall(group);
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(10 * second);
    control.inviteToCall({ CallId, UserList_Account: ['dave', 'bob'] });
    clock.advance(29 * second);
    expect(await info(CallId)).toMatchObject({
      UserList: [
        { User_Account: 'alice' },
        { User_Account: 'bob', Status: 'Calling' },
        { User_Account: 'dave', Status: 'Waiting' },
      ],
    });
    control.timeOutCall({ CallId, User_Account: 'dave' });
    expect(await info(CallId)).toHaveProperty('UserList.length', 2);
  });
});

describe('records', () => {
  test('can be read 5 seconds after the end, for 7 days', async () => {
    const { clock, control, send } = world();
    const { CallId } = control.startCall(oneToOne);
    control.rejectCall({ CallId, User_Account: 'bob' });
    clock.advance(5 * second - 1);
    expect(await send(product.getRecordByCallid, { CallId })).toBe(101050);
    clock.advance(1);
    expect(await send(product.getRecordByCallid, { CallId })).toHaveProperty('CallRecord');
    clock.advance(7 * 24 * 3_600 * second);
    expect(await send(product.getRecordByCallid, { CallId })).toBe(101050);
  });

  test('are found by kind, result and time, a page at a time', async () => {
    const { clock, control, send } = world();
    for (let index = 0; index < 12; index += 1) {
      const { CallId } = control.startCall(index % 2 === 0 ? oneToOne : group);
      control.hangUpCall({ CallId, User_Account: 'alice' });
      clock.advance(60 * second);
    }
    const search = (filter: object) => send(product.getRecordByFilter, filter);
    expect(await search({})).toMatchObject({
      TotalNum: 12,
      Page: 1,
      CallRecordList: { length: 10 },
    });
    expect(await search({ Page: 2 })).toMatchObject({ Page: 2, CallRecordList: { length: 2 } });
    expect(await search({ Page: 3 })).toMatchObject({ Page: 0, CallRecordList: [] });
    expect(await search({ CallType: 'MultiCall' })).toMatchObject({ TotalNum: 6 });
    expect(await search({ CallResult: 'Reject' })).toMatchObject({ TotalNum: 0 });
    const twoMinutes = { StartTime: 1_700_000_060, EndTime: 1_700_000_120 };
    expect(await search(twoMinutes)).toMatchObject({ TotalNum: 2 });
  });

  test('are gone for a search that ends more than 7 days ago', async () => {
    const { clock, send } = world();
    const sevenDaysAgo = clock.now() / second - 7 * 24 * 3_600;
    const until = (EndTime: number) => send(product.getRecordByFilter, { EndTime });
    expect(await until(sevenDaysAgo)).toMatchObject({ TotalNum: 0, CallRecordList: [] });
    expect(await until(sevenDaysAgo - 1)).toBe(101050);
  });

  test.each([{ Page: 0 }, { NumberPerPage: 0 }, { Page: -1 }])(
    'have no page %j',
    async (filter) => {
      expect(await world().send(product.getRecordByFilter, filter)).toBe(101002);
    },
  );
});
