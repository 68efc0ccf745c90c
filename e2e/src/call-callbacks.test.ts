import type { CallRecord } from '@trtc-kit/callkit';
import { describe, expect, test } from 'vitest';
import { bodiesIn } from '../test/arrived.ts';
import { bodiesOf, toMembers } from '../test/call-bodies.ts';
import { createSubscribedWorld, start, type World } from '../test/world.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Audio',
  RoomId: '42',
  RoomIdType: 1,
  Timeout: 20_000,
} as const;
const group = { ...oneToOne, CalleeList_Account: ['bob', 'carol'], ChatGroupId: 'team' };

/** The record in the last end of a call, and the one that is read back. */
async function recordsOf({ callkit, clock, events, settled }: World) {
  await settled();
  const records: CallRecord[] = [];
  for (const event of events) {
    if (event.command === 'Call.CallbackAfterEndCall') records.push(event.body.CallRecord);
  }
  expect(records).toHaveLength(1);
  const CallId = records[0]?.CallId ?? '';
  await expect(callkit.getRecordByCallid({ CallId })).rejects.toMatchObject({ code: 101050 });
  clock.advance(5_000);
  const { CallRecord } = await callkit.getRecordByCallid({ CallId });
  const { CallRecordList } = await callkit.getRecordByFilter({});
  return { told: records[0], read: CallRecord, found: CallRecordList };
}

describe('a one-to-one call', () => {
  test('that is answered tells of its start, the answer, the hang-up and its end', async () => {
    const world = await createSubscribedWorld();
    const { clock, control } = world;
    const { CallId } = control.startCall(oneToOne);
    clock.advance(4_000);
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(60_000);
    control.hangUpCall({ CallId, User_Account: 'bob' });
    const { started, changed, ended } = bodiesOf(CallId);
    expect(await bodiesIn(world)).toEqual([
      started(toMembers('alice Calling', 'bob Waiting'), { RoomId: '42' }),
      changed(4, 'bob Accept', toMembers('alice Calling', 'bob Calling')),
      changed(64, 'bob HangUp', toMembers('alice Calling')),
      ended(64, { CallResult: 'NormalEnd', AcceptTime: start / 1000 + 4 }),
    ]);
    const { told, read, found } = await recordsOf(world);
    expect(read).toEqual(told);
    expect(found).toEqual([told]);
  });

  test('that is declined tells so', async () => {
    const world = await createSubscribedWorld();
    const { CallId } = world.control.startCall(oneToOne);
    world.clock.advance(3_000);
    world.control.rejectCall({ CallId, User_Account: 'bob' });
    const { started, changed, ended } = bodiesOf(CallId);
    expect(await bodiesIn(world)).toEqual([
      started(toMembers('alice Calling', 'bob Waiting'), { RoomId: '42' }),
      changed(3, 'bob Reject', toMembers('alice Calling')),
      ended(3, { CallResult: 'Reject' }),
    ]);
    const { told, read } = await recordsOf(world);
    expect(read).toEqual(told);
  });

  test('that nobody answers ends when its time is up, and not before', async () => {
    const world = await createSubscribedWorld();
    const { CallId } = world.control.startCall(oneToOne);
    world.clock.advance(19_999);
    expect(await bodiesIn(world)).toHaveLength(1);
    world.clock.advance(1);
    const { started, changed, ended } = bodiesOf(CallId);
    expect(await bodiesIn(world)).toEqual([
      started(toMembers('alice Calling', 'bob Waiting'), { RoomId: '42' }),
      changed(20, 'bob NotAnswer', toMembers('alice Calling')),
      ended(20, { CallResult: 'NotAnswer' }),
    ]);
    const { told, read } = await recordsOf(world);
    expect(read).toEqual(told);
  });

  test('that the caller gives up tells of no change but the end', async () => {
    const world = await createSubscribedWorld();
    const { CallId } = world.control.startCall(oneToOne);
    world.control.hangUpCall({ CallId, User_Account: 'alice' });
    const { started, ended } = bodiesOf(CallId);
    expect(await bodiesIn(world)).toEqual([
      started(toMembers('alice Calling', 'bob Waiting'), { RoomId: '42' }),
      ended(0, { CallResult: 'Cancel' }),
    ]);
  });
});

test('a group call tells who comes late, who leaves early and who never came', async () => {
  const world = await createSubscribedWorld();
  const { clock, control } = world;
  const { CallId } = control.startCall(group);
  clock.advance(2_000);
  control.acceptCall({ CallId, User_Account: 'bob' });
  clock.advance(8_000);
  control.inviteToCall({ CallId, UserList_Account: ['dave'] });
  clock.advance(5_000);
  control.acceptCall({ CallId, User_Account: 'dave' });
  clock.advance(5_000);
  control.leaveCall({ CallId, User_Account: 'bob' });
  clock.advance(40_000);
  control.leaveCall({ CallId, User_Account: 'alice' });
  const { started, changed, ended } = bodiesOf(CallId);
  const everyone = toMembers('alice Calling', 'bob Calling', 'carol Waiting', 'dave Waiting');
  expect(await bodiesIn(world)).toEqual([
    started(toMembers('alice Calling', 'bob Waiting', 'carol Waiting'), {
      RoomId: '42',
      ChatGroupId: 'team',
    }),
    changed(2, 'bob Accept', toMembers('alice Calling', 'bob Calling', 'carol Waiting')),
    changed(10, 'dave Invite', everyone),
    changed(15, 'dave Accept', [...everyone.slice(0, 3), ...toMembers('dave Calling')]),
    changed(20, 'carol NotAnswer', toMembers('alice Calling', 'bob Calling', 'dave Calling')),
    changed(20, 'bob HangUp', toMembers('alice Calling', 'dave Calling')),
    changed(60, 'alice HangUp', toMembers('dave Calling')),
    ended(60, {
      CallType: 'MultiCall',
      CallResult: 'NormalEnd',
      AcceptTime: start / 1000 + 2,
      CalleeList_Account: ['alice', 'bob', 'carol', 'dave'],
    }),
  ]);
  const { told, read } = await recordsOf(world);
  expect(read).toEqual(told);
});

test('a robot call that the application ends tells that REST started and ended it', async () => {
  const world = await createSubscribedWorld();
  const { callkit, clock, control, events } = world;
  const { CallId = '' } = await callkit.startCallByRobot({
    Robot_Account: 'alice',
    CalleeList_Account: ['bob'],
    Timeout: 20_000,
    CallInfo: { MediaType: 'Audio', RoomId: '42', RoomIdType: 1 },
  });
  clock.advance(1_000);
  control.acceptCall({ CallId, User_Account: 'bob', OptPlatform: 'iOS' });
  clock.advance(29_000);
  await callkit.endCall({ CallId });
  const { started, changed, ended } = bodiesOf(CallId);
  expect(await bodiesIn(world)).toEqual([
    started(toMembers('alice Calling', 'bob Waiting'), { RoomId: '42' }),
    changed(1, 'bob Accept', toMembers('alice Calling', 'bob Calling')),
    ended(30, { CallResult: 'NormalEnd', AcceptTime: start / 1000 + 1 }),
  ]);
  const platforms = events.map(({ query }) => query.OptPlatform);
  expect(platforms).toEqual(['RESTAPI', 'iOS', 'RESTAPI']);
  const { told, read } = await recordsOf(world);
  expect(read).toEqual(told);
});

test('a handler may end the call it is told of, and is told of the end', async () => {
  const world = await createSubscribedWorld();
  const { callkit, control, receiver } = world;
  receiver.on('Call.CallbackAfterStartCall', ({ body }) =>
    callkit.endCall({ CallId: body.CallInfo.CallId }),
  );
  const { CallId } = control.startCall(oneToOne);
  const { started, ended } = bodiesOf(CallId);
  expect(await bodiesIn(world)).toEqual([
    started(toMembers('alice Calling', 'bob Waiting'), { RoomId: '42' }),
    ended(0, { CallResult: 'Cancel' }),
  ]);
});

test('a handler of one command gets the events of that command, each once', async () => {
  const world = await createSubscribedWorld();
  const { control, receiver, settled } = world;
  const ended: string[] = [];
  receiver.on('Call.CallbackAfterEndCall', ({ body }) => ended.push(body.CallRecord.CallId));
  const calls = Array.from({ length: 3 }, () => {
    const { CallId } = control.startCall(oneToOne);
    control.hangUpCall({ CallId, User_Account: 'alice' });
    return CallId;
  });
  await settled();
  expect(ended).toEqual(calls);
});
