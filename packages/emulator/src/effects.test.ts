import type { Endpoint, RequestOf } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import { expect, test } from 'vitest';
import { commands } from '../test/backend.ts';
import { createMeeting, RoomId } from '../test/meeting.ts';

/** A write, the read that shows it, and what that shows afterwards. */
interface Effect {
  readonly write: Endpoint;
  readonly request: object;
  readonly read: Endpoint;
  readonly about: object;
  readonly shows: unknown;
}

/** Ties each request to its endpoint; the rows themselves are of one type. */
const row = <W extends Endpoint, R extends Endpoint>(
  [write, request]: readonly [W, RequestOf<W>],
  [read, about]: readonly [R, RequestOf<R>],
  shows: unknown,
): Effect => ({ write, request, read, about, shows });

const inRoom = { RoomId };
const bob = { RoomId, Member_Account: 'bob' };
const bobs = { RoomId, MemberList_Account: ['bob'] };
const hooks = { Url: 'http://app.test/new', CallbackCommandList: [] };
const hooksV1 = { address: 'http://app.test/new', actions: [] };
const members = [room.getRoomMemberList, inRoom] as const;
const seats = [room.getSeatList, inRoom] as const;
const info = [room.getRoomInfo, inRoom] as const;
const isGone = 100004;
const isBob = (shown: object) => ({
  MemberList: expect.arrayContaining([
    expect.objectContaining({ Member_Account: 'bob', ...shown }),
  ]) as unknown,
});
const without = (account: string) => ({
  MemberList: expect.not.arrayContaining([
    expect.objectContaining({ Member_Account: account }),
  ]) as unknown,
});
const seat = (index: number, shown: object) => ({
  SeatList: expect.arrayContaining([
    expect.objectContaining({ Index: index, ...shown }),
  ]) as unknown,
});

/** In a meeting of alice's: bob sits on seat 0, mallory is banned, r1 is a robot, carl rings dora. */
const effects = (ringing: string): readonly Effect[] => [
  row(
    [room.createRoom, { RoomInfo: { RoomId: 'new', RoomType: 'Conference' } }],
    [room.getRoomInfo, { RoomId: 'new' }],
    { RoomInfo: { RoomId: 'new' } },
  ),
  row([room.destroyRoom, inRoom], info, isGone),
  row([room.updateRoomInfo, { RoomInfo: { RoomId, RoomName: 'New' } }], info, {
    RoomInfo: { RoomName: 'New' },
  }),
  row(
    [room.updateRoomMemberInfo, { RoomId, MemberInfo: { Member_Account: 'bob', NameCard: 'B' } }],
    members,
    isBob({ NameCard: 'B' }),
  ),
  row(
    [room.changeRoomOwner, { RoomId, From_Account: 'alice', NewOwner_Account: 'bob' }],
    members,
    isBob({ Role: 'Owner' }),
  ),
  row(
    [
      room.markRoomMember,
      { RoomId, CommandType: 1, MemberList: [{ Member_Account: 'bob', Marks: [1000] }] },
    ],
    members,
    isBob({ Marks: [1000] }),
  ),
  row(
    [room.banRoomMember, { ...bobs, Duration: 60, Reason: '' }],
    [room.getBannedMemberList, inRoom],
    {
      BannedAccountList: [{ Member_Account: 'mallory' }, { Member_Account: 'bob' }],
    },
  ),
  row(
    [room.unbanRoomMember, { RoomId, MemberList_Account: ['mallory'] }],
    [room.getBannedMemberList, inRoom],
    { BannedAccountList: [] },
  ),
  row([room.kickUserOut, { ...bobs, Reason: '' }], members, without('bob')),
  row([room.addRobot, { RoomId, Member_Account: 'r2' }], members, {
    MemberList: expect.arrayContaining([
      expect.objectContaining({ Member_Account: 'r2' }),
    ]) as unknown,
  }),
  row([room.deleteRobot, { RoomId, Member_Account: 'r1' }], members, without('r1')),
  row(
    [room.pickUserOnSeat, { RoomId, Member_Account: 'carol', Index: 2 }],
    seats,
    seat(2, { Member_Account: 'carol' }),
  ),
  row([room.kickUserOffSeat, { ...bob, Data: '' }], seats, {
    SeatList: expect.not.arrayContaining([
      expect.objectContaining({ Member_Account: 'bob' }),
    ]) as unknown,
  }),
  row(
    [room.lockSeat, { RoomId, Index: 1, ForbidTaken: true }],
    seats,
    seat(1, { IsTakenDisabled: true }),
  ),
  row([room.switchSeat, { ...bob, ToIndex: 1 }], seats, seat(1, { Member_Account: 'bob' })),
  row(
    [room.moveUserToSeat, { ...bob, SeatIndex: 1, Policy: 0 }],
    seats,
    seat(1, { Member_Account: 'bob' }),
  ),
  row([room.updateCallback, hooks], [room.getCallback, {}], hooks),
  row([room.deleteCallback, {}], [room.getCallback, {}], 100301),
  row([call.setCallback, hooks], [call.getCallback, {}], hooks),
  row([call.deleteCallback, {}], [call.getCallback, {}], 100301),
  row([callV1.setCallback, hooksV1], [callV1.getCallback, {}], hooksV1),
  row([callV1.updateCallback, hooksV1], [callV1.getCallback, {}], hooksV1),
  row([callV1.deleteCallback, {}], [callV1.getCallback, {}], 999),
  row([call.endCall, { CallId: ringing }], [call.getCallInfo, { CallId: ringing }], 101004),
];

/** The meeting the table is about. */
async function inhabited() {
  const meeting = await createMeeting();
  const { control, send } = meeting;
  await send(room.pickUserOnSeat, { ...bob, Index: 0 });
  control.enterRoom({ RoomId, User_Account: 'mallory' });
  const banned = { RoomId, MemberList_Account: ['mallory'], Duration: 600, Reason: '' };
  await send(room.banRoomMember, banned);
  await send(room.addRobot, { RoomId, Member_Account: 'r1' });
  const old = { Url: 'http://app.test/old', CallbackCommandList: [] };
  await send(room.setCallback, old);
  await send(call.setCallback, old);
  await send(callV1.setCallback, { address: old.Url, actions: [] });
  const people = { Caller_Account: 'carl', CalleeList_Account: ['dora'] };
  const { CallId } = control.startCall({ ...people, MediaType: 'Audio' });
  return { ...meeting, CallId };
}

test.each(effects('').map(({ write }, index) => ({ path: write.path, index })))(
  'a read shows what $path did',
  async ({ index }) => {
    const { CallId, send } = await inhabited();
    const effect = effects(CallId)[index];
    if (effect === undefined) throw new Error('the table changed its length');
    const { write, request, read, about, shows } = effect;
    const shown = () => send(read, about as never);
    const before = await shown();
    const answer = await send(write, request as never);
    expect(typeof answer, JSON.stringify(answer)).not.toBe('number');
    const after = await shown();
    expect(after).not.toEqual(before);
    if (typeof shows === 'number') expect(after).toBe(shows);
    else expect(after).toMatchObject(shows as object);
  },
);

/** Writes with a test of their own below: what shows them needs their answer, or nothing before them. */
const apart: readonly Endpoint[] = [call.startCallByRobot, room.setCallback];

test('a read shows the call that startCallByRobot began', async () => {
  const { send } = await inhabited();
  const answer = await send(call.startCallByRobot, {
    Robot_Account: 'robot',
    CalleeList_Account: ['erin'],
    Timeout: 10_000,
    CallInfo: { MediaType: 'Audio' },
  });
  const { CallId } = answer as { CallId: string };
  expect(await send(call.getCallInfo, { CallId })).toMatchObject({ CallInfo: { CallId } });
});

test('a read shows the configuration that set_callback of Conference made', async () => {
  const { send } = await inhabited();
  await send(room.deleteCallback, {});
  await send(room.setCallback, hooks);
  expect(await send(room.getCallback, {})).toEqual(hooks);
});

test('every write is in the table', () => {
  const told = new Set([
    ...effects('').map(({ write }) => write.path),
    ...apart.map(({ path }) => path),
  ]);
  const writes = commands.filter(({ endpoint }) => endpoint.repeat !== 'read');
  expect(writes.map(({ endpoint }) => endpoint.path).filter((path) => !told.has(path))).toEqual([]);
});
