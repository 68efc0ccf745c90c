import { openEnvelope, type Endpoint, type RequestOf } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { commands, createBackend } from '../test/backend.ts';
import { createMeeting, RoomId } from '../test/meeting.ts';

/** What no request can bring about here, and why. */
const never: Readonly<Record<number, string>> = {
  100001: 'an internal error',
  101001: 'an internal error',
  100007: 'packages are not emulated',
  50001: 'packages are not emulated',
  100011: 'Chat is not emulated',
  100012: 'rates are not emulated',
  100202: 'queues for seats are not emulated',
};

/** Codes on a page that leaves open what would bring them about. */
const unexplained: readonly (readonly [Endpoint, number])[] = [
  [room.getRoomInfo, 100005],
  [room.getRoomInfo, 100006],
  [room.updateRoomInfo, 100006],
  [call.startCallByRobot, 101004],
  // Every caller is an administrator, who may do these things to everybody.
  [room.destroyRoom, 100006],
  [room.banRoomMember, 100006],
  [room.unbanRoomMember, 100006],
  [room.kickUserOut, 100006],
  [room.addRobot, 100005],
  // An empty list is answered instead.
  [call.getRecordByFilter, 101050],
  [callV1.getRecordsByFilter, 70011],
  // The page repeats what belongs to set.
  [callV1.getCallback, 70001],
];

/** What every command answers to a parameter that is missing; see the last test. */
const general: Readonly<Record<number, true>> = { 100002: true, 101002: true };

const row = <E extends Endpoint>(endpoint: E, code: number, request: RequestOf<E>) =>
  [endpoint, code, request] as const;

const one = { RoomId, MemberList_Account: ['bob'], Reason: '' };
const stranger = { RoomId, MemberList_Account: ['dave'], Reason: '' };
const bob = { RoomId, Member_Account: 'bob' };
const dave = { RoomId, Member_Account: 'dave' };
const gone = { RoomId: 'gone' };
const urls = { Url: 'http://app.test/', CallbackCommandList: [] };
const v1 = { address: 'http://app.test/', actions: [] };
const conference = { RoomType: 'Conference' } as const;
const many = Array.from({ length: 21 }, (_, index) => `user${index.toString()}`);
const tags = [1000, 1001, 1002];
const marking = (Member_Account: string, Marks = tags) => ({
  RoomId,
  CommandType: 1 as const,
  MemberList: [{ Member_Account, Marks }],
});

/** The meeting: alice's room of four seats with bob on seat 0, carol on 1, and seat 3 locked. */
const meetingRows = [
  row(room.createRoom, 100002, { RoomInfo: { ...conference, RoomId: '会'.repeat(17) } }),
  row(room.createRoom, 100003, { RoomInfo: { ...conference, RoomId } }),
  row(room.createRoom, 100010, { RoomInfo: { ...conference, RoomId: 'mine' } }),
  row(room.createRoom, 100013, { RoomInfo: { ...conference, RoomId: 'r', MaxSeatCount: 301 } }),
  row(room.destroyRoom, 100004, gone),
  row(room.getRoomInfo, 100004, gone),
  row(room.updateRoomInfo, 100002, { RoomInfo: { RoomId, RoomName: 'x'.repeat(101) } }),
  row(room.updateRoomInfo, 100004, { RoomInfo: gone }),
  row(room.getRoomMemberList, 100002, { RoomId, Count: 0 }),
  row(room.getRoomMemberList, 100004, gone),
  row(room.updateRoomMemberInfo, 100002, {
    RoomId,
    MemberInfo: { Member_Account: 'bob', NameCard: 'x'.repeat(33) },
  }),
  row(room.updateRoomMemberInfo, 100004, { ...gone, MemberInfo: { Member_Account: 'bob' } }),
  row(room.updateRoomMemberInfo, 100005, { RoomId, MemberInfo: { Member_Account: 'dave' } }),
  row(room.changeRoomOwner, 100002, { RoomId, From_Account: 'bob', NewOwner_Account: 'carol' }),
  row(room.changeRoomOwner, 100004, { ...gone, From_Account: 'alice', NewOwner_Account: 'bob' }),
  row(room.changeRoomOwner, 100005, { RoomId, From_Account: 'alice', NewOwner_Account: 'dave' }),
  row(room.markRoomMember, 100002, marking('bob', [999])),
  row(room.markRoomMember, 100004, { ...marking('bob'), ...gone }),
  row(room.markRoomMember, 100005, marking('dave')),
  row(room.markRoomMember, 100009, {
    ...marking('bob'),
    MemberList: ['alice', 'bob', 'carol', 'r1'].map((Member_Account, index) => ({
      Member_Account,
      Marks: tags.map((tag) => tag + 10 * index),
    })),
  }),
  row(room.banRoomMember, 100002, { ...one, Duration: 0 }),
  row(room.banRoomMember, 100004, { ...one, ...gone, Duration: 1 }),
  row(room.banRoomMember, 100005, { ...stranger, Duration: 1 }),
  row(room.unbanRoomMember, 100002, { RoomId, MemberList_Account: many }),
  row(room.unbanRoomMember, 100004, { ...gone, MemberList_Account: ['bob'] }),
  row(room.unbanRoomMember, 100005, { RoomId, MemberList_Account: ['bob'] }),
  row(room.getBannedMemberList, 100002, { RoomId, Limit: 101 }),
  row(room.getBannedMemberList, 100004, gone),
  row(room.kickUserOut, 100002, { ...one, MemberList_Account: many }),
  row(room.kickUserOut, 100004, { ...one, ...gone }),
  row(room.kickUserOut, 100005, stranger),
  row(room.addRobot, 100002, bob),
  row(room.addRobot, 100004, { ...bob, ...gone }),
  row(room.addRobot, 100006, { RoomId, Member_Account: 'mallory' }),
  row(room.addRobot, 100700, dave),
  row(room.deleteRobot, 100004, { ...bob, ...gone }),
  row(room.deleteRobot, 100005, dave),
  row(room.deleteRobot, 100006, bob),
  row(room.getSeatList, 100004, gone),
  row(room.pickUserOnSeat, 100002, { RoomId, Member_Account: 'alice', Index: 4 }),
  row(room.pickUserOnSeat, 100004, { ...bob, ...gone, Index: 0 }),
  row(room.pickUserOnSeat, 100005, { ...dave, Index: 2 }),
  row(room.pickUserOnSeat, 100200, { RoomId, Member_Account: 'alice', Index: 3 }),
  row(room.pickUserOnSeat, 100203, { ...bob, Index: 2 }),
  row(room.pickUserOnSeat, 100205, { RoomId: 'small', Member_Account: 'erin', Index: 0 }),
  row(room.pickUserOnSeat, 100210, { RoomId, Member_Account: 'alice', Index: 0 }),
  row(room.pickUserOnSeat, 100211, { RoomId: 'mine', Member_Account: 'bob', Index: 0 }),
  row(room.kickUserOffSeat, 100004, { ...bob, ...gone, Data: '' }),
  row(room.kickUserOffSeat, 100206, { RoomId, Member_Account: 'alice', Data: '' }),
  row(room.lockSeat, 100002, { RoomId, Index: -1 }),
  row(room.lockSeat, 100004, { ...gone, Index: 0 }),
  row(room.lockSeat, 100211, { RoomId: 'mine', Index: 0 }),
  row(room.switchSeat, 100002, { ...bob, ToIndex: 4 }),
  row(room.switchSeat, 100004, { ...bob, ...gone, ToIndex: 2 }),
  row(room.switchSeat, 100200, { ...bob, ToIndex: 3 }),
  row(room.switchSeat, 100201, { ...bob, ToIndex: 1 }),
  row(room.switchSeat, 100206, { RoomId, Member_Account: 'alice', ToIndex: 2 }),
  row(room.switchSeat, 100211, { RoomId: 'mine', Member_Account: 'bob', ToIndex: 0 }),
  row(room.moveUserToSeat, 100002, { ...bob, SeatIndex: 4, Policy: 1 }),
  row(room.moveUserToSeat, 100004, { ...bob, ...gone, SeatIndex: 2, Policy: 1 }),
  row(room.moveUserToSeat, 100200, { ...bob, SeatIndex: 3, Policy: 1 }),
  row(room.moveUserToSeat, 100201, { ...bob, SeatIndex: 1, Policy: 0 }),
  row(room.moveUserToSeat, 100206, {
    RoomId,
    Member_Account: 'alice',
    SeatIndex: 2,
    Policy: 1,
  }),
  row(room.moveUserToSeat, 100211, {
    RoomId: 'mine',
    Member_Account: 'bob',
    SeatIndex: 0,
    Policy: 0,
  }),
  row(room.setCallback, 100300, urls),
] as const;

/** Where there is nothing at all. */
const emptyRows = [
  row(room.setCallback, 100002, { ...urls, Url: 'app.test' }),
  row(room.getCallback, 100301, {}),
  row(room.updateCallback, 100301, urls),
  row(room.deleteCallback, 100301, {}),
  row(call.getCallInfo, 101004, { CallId: 'gone' }),
  row(call.endCall, 101004, { CallId: 'gone' }),
  row(call.startCallByRobot, 101002, { ...call.startCallByRobot.example.request, Timeout: 1 }),
  row(call.getRecordByCallid, 101050, { CallId: 'gone' }),
  row(call.setCallback, 100002, { ...urls, Url: 'app.test' }),
  row(call.getCallback, 100301, {}),
  row(callV1.getRecordByCallId, 70011, { callId: 'gone' }),
  row(callV1.setCallback, 70001, { ...v1, address: 'app.test' }),
  row(callV1.updateCallback, 999, v1),
  row(callV1.getCallback, 999, {}),
] as const;

/** The meeting the first table is about. */
async function meeting() {
  const backend = await createMeeting({}, ['alice', 'bob', 'carol', 'mallory']);
  const { control, send, subscribe } = backend;
  await subscribe();
  const seats = { IsSeatEnabled: true, MaxSeatCount: 1 };
  await send(room.createRoom, { RoomInfo: { ...conference, RoomId: 'mine' } });
  await send(room.createRoom, { RoomInfo: { ...conference, RoomId: 'small', ...seats } });
  await send(room.banRoomMember, { ...one, MemberList_Account: ['mallory'], Duration: 60 });
  for (const Member_Account of ['r1', 'r2', 'r3']) {
    await send(room.addRobot, { RoomId, Member_Account });
  }
  control.enterRoom({ RoomId: 'mine', User_Account: 'bob' });
  control.enterRoom({ RoomId: 'small', User_Account: 'erin' });
  control.enterRoom({ RoomId: 'small', User_Account: 'frank' });
  control.takeSeat({ RoomId: 'small', User_Account: 'frank' });
  control.takeSeat({ RoomId, User_Account: 'bob', Index: 0 });
  control.takeSeat({ RoomId, User_Account: 'carol', Index: 1 });
  await send(room.lockSeat, { RoomId, Index: 3, ForbidTaken: true });
  return backend;
}

const named = (rows: readonly (readonly [Endpoint, number, object])[]) =>
  rows.map(([endpoint, code, request]) => ({ path: endpoint.path, endpoint, code, request }));

test.each(named(meetingRows))(
  '$path is refused with $code',
  async ({ endpoint, code, request }) => {
    const { post } = await meeting();
    expect((await post(endpoint.path, request)).body).toMatchObject({ ErrorCode: code });
  },
);

test.each(named(emptyRows))('$path is refused with $code', async ({ endpoint, code, request }) => {
  const { body } = await createBackend().post(endpoint.path, request);
  expect(openEnvelope(endpoint.path, body)).toMatchObject({ outcome: 'refusal', code });
});

describe.each(commands)('$id', ({ endpoint }) => {
  test('answers every code of its page that can be brought about', () => {
    const provoked = [...meetingRows, ...emptyRows, ...unexplained]
      .filter(([{ path }]) => path === endpoint.path)
      .map(([, code]) => code);
    const listed = Object.keys(endpoint.errors).map(Number);
    const unprovoked = listed.filter((code) => !provoked.includes(code) && !(code in never));
    expect(unprovoked.filter((code) => !(code in general))).toEqual([]);
  });

  test('refuses a request without what it needs', async () => {
    const needs = !endpoint.request.safeParse({}).success;
    const isV1 = endpoint.path.startsWith('/v1/');
    const v4 = 100002 in endpoint.errors ? 100002 : 101002;
    const answered = await createBackend().send(endpoint, {});
    if (needs) expect(answered).toBe(isV1 ? 70001 : v4);
    else expect([100002, 101002, 70001]).not.toContain(answered);
  });
});
