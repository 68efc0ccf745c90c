import * as product from '@trtc-kit/contracts/products/call';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../../test/backend.ts';

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

describe('a robot call', () => {
  const byRobot = product.startCallByRobot.example.request;

  test('is ended by the application', async () => {
    const { control, record, send } = world();
    const started = (await send(product.startCallByRobot, byRobot)) as { CallId: string };
    expect(started).toMatchObject({ CallResult: [{ Callee_Account: 'user5', ResultCode: 0 }] });
    control.acceptCall({ CallId: started.CallId, User_Account: 'user5' });
    expect(await send(product.endCall, { CallId: started.CallId })).toEqual({});
    expect(await send(product.endCall, { CallId: started.CallId })).toBe(101004);
    const expected = { CallRecord: { Caller_Account: 'user1', CallResult: 'NormalEnd' } };
    expect(await record(started.CallId)).toMatchObject(expected);
  });

  test('rings as long as its request says, and ends when nobody answers', async () => {
    const { clock, info, record, send } = world();
    const request = { ...byRobot, CalleeList_Account: ['bob', 'carol'], Timeout: 60 * second };
    const { CallId } = (await send(product.startCallByRobot, request)) as { CallId: string };
    clock.advance(60 * second - 1);
    expect(await info(CallId)).toHaveProperty('UserList.length', 3);
    clock.advance(1);
    expect(await info(CallId)).toBe(101004);
    expect(await record(CallId)).toMatchObject({ CallRecord: { CallResult: 'NotAnswer' } });
  });

  test('hands its data over to the callees it rings at, and to nobody else', async () => {
    const { control, send } = world();
    const { CallId } = (await send(product.startCallByRobot, byRobot)) as { CallId: string };
    const { MediaType, RoomId, RoomIdType } = byRobot.CallInfo;
    const shown = { CallId, Caller_Account: 'user1', MediaType, RoomId, RoomIdType };
    const incoming = (User_Account: string) => control.getIncomingCalls({ User_Account }).CallList;
    expect(incoming('user5')).toEqual([
      { ...shown, ChatGroupId: '', UserData: 'userdata-12345687' },
    ]);
    expect(incoming('user1')).toEqual([]);
    control.acceptCall({ CallId, User_Account: 'user5' });
    expect(incoming('user5')).toEqual([]);
  });

  test.each([[[]], [['user1', 'user1']]])(
    'to %j is over before it began',
    async (CalleeList_Account: string[]) => {
      const { emulator, send } = world();
      const request = { ...byRobot, CalleeList_Account };
      expect(await send(product.startCallByRobot, request)).toBe(101004);
      expect(emulator.journal().at(-1)?.info).toBe('a call that calls nobody is over');
    },
  );

  test.each([9_999, 600_001])('does not wait %i ms for an answer', async (Timeout) => {
    expect(await world().send(product.startCallByRobot, { ...byRobot, Timeout })).toBe(101002);
  });
});
