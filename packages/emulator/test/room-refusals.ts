import * as room from '@trtc-kit/contracts/products/room';
import { signUserSig } from '@trtc-kit/usersig';
import { defaultApp } from '../src/index.ts';
import { createBackend } from './backend.ts';
import { createMeeting, RoomId } from './meeting.ts';
import { row } from './refusal-row.ts';

const one = { RoomId, MemberList_Account: ['bob'], Reason: '' };
const stranger = { RoomId, MemberList_Account: ['dave'], Reason: '' };
const bob = { RoomId, Member_Account: 'bob' };
const dave = { RoomId, Member_Account: 'dave' };
const gone = { RoomId: 'gone' };
const urls = { Url: 'http://app.test/', CallbackCommandList: [] };
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
  row(room.createRoom, 100011, { RoomInfo: { ...conference, RoomId: 'chat' } }),
  row(room.createRoom, 100012, { RoomInfo: { ...conference, RoomId: 'brief' } }),
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
  row(room.banRoomMember, 100006, { ...one, MemberList_Account: ['alice'], Duration: 1 }),
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
  row(room.pickUserOnSeat, 100202, { RoomId: 'queue', Member_Account: 'gina', Index: 0 }),
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

/**
 * Where the role of an administrator counts: a plain member of alice's meeting, a stranger in her room
 * other, banned from her room closed.
 */
const roleRows = [
  row(room.getRoomInfo, 100005, { RoomId: 'other' }),
  row(room.getRoomInfo, 100006, { RoomId: 'closed' }),
  row(room.updateRoomInfo, 100006, { RoomInfo: { RoomId } }),
  row(room.destroyRoom, 100006, { RoomId }),
  row(room.unbanRoomMember, 100006, { RoomId, MemberList_Account: ['bob'] }),
  row(room.kickUserOut, 100006, one),
  row(room.addRobot, 100005, { RoomId: 'other', Member_Account: 'r1' }),
] as const;

/** Where no package was bought. */
const unpaidRows = [
  row(room.createRoom, 100007, { RoomInfo: { ...conference, RoomId: 'r' } }),
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
  control.enterRoom({ RoomId: 'small', User_Account: 'erin' });
  control.enterRoom({ RoomId: 'small', User_Account: 'frank' });
  control.takeSeat({ RoomId: 'small', User_Account: 'frank' });
  const asking = { ...seats, TakeSeatMode: 'ApplyToTake' } as const;
  await send(room.createRoom, { RoomInfo: { ...conference, RoomId: 'queue', ...asking } });
  control.enterRoom({ RoomId: 'queue', User_Account: 'gina' });
  control.applyForSeat({ RoomId: 'queue', User_Account: 'gina' });
  await send(room.createRoom, { RoomInfo: { ...conference, RoomId: 'brief' } });
  await send(room.destroyRoom, { RoomId: 'brief' });
  control.createChatGroup({ GroupId: 'chat' });
  control.takeSeat({ RoomId, User_Account: 'bob', Index: 0 });
  control.takeSeat({ RoomId, User_Account: 'carol', Index: 1 });
  await send(room.lockSeat, { RoomId, Index: 3, ForbidTaken: true });
  return backend;
}

/** The rooms the table of roles is about. */
async function roles() {
  const administrators = ['administrator', 'alice'];
  const backend = await createMeeting({}, ['bob'], { administrators, roomRights: 'role' });
  const { control, clock, post, send } = backend;
  const Owner_Account = 'alice';
  for (const id of ['other', 'closed']) {
    await send(room.createRoom, { RoomInfo: { ...conference, RoomId: id, Owner_Account } });
  }
  control.enterRoom({ RoomId: 'closed', User_Account: 'administrator' });
  const request = { ...one, RoomId: 'closed', MemberList_Account: ['administrator'], Duration: 60 };
  const usersig = signUserSig({ ...defaultApp, userId: 'alice', clock });
  await post(room.banRoomMember.path, request, { identifier: 'alice', usersig });
  control.enterRoom({ RoomId, User_Account: 'administrator' });
  return backend;
}

/** What the commands of Conference are refused, and where. */
export const roomRefusals = [
  { where: 'in a meeting', setUp: meeting, rows: meetingRows },
  { where: 'where the role of an administrator counts', setUp: roles, rows: roleRows },
  {
    where: 'without a package',
    setUp: () => createBackend(undefined, { package: 'none' }),
    rows: unpaidRows,
  },
];
