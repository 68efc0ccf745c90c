import { envelopeV4, readReceived } from '@trtc-kit/contracts';
import * as room from '@trtc-kit/contracts/products/room';
import { expect, test } from 'vitest';
import { commands, createBackend } from '../test/backend.ts';

const RoomId = 'room-test';

/** The room of the samples, without user1. */
async function sampleRoom() {
  const backend = createBackend();
  const { control, send } = backend;
  await send(room.createRoom, room.createRoom.example.request);
  for (const User_Account of ['user2', 'user4', 'user']) {
    control.enterRoom({ RoomId, User_Account, Password: '1234' });
  }
  await send(room.setCallback, room.setCallback.example.request);
  return backend;
}

type Backend = Awaited<ReturnType<typeof sampleRoom>>;

const enter = ({ control }: Backend) =>
  control.enterRoom({ RoomId, User_Account: 'user1', Password: '1234' });
const sit =
  (Member_Account: string) =>
  ({ send }: Backend) =>
    send(room.pickUserOnSeat, { RoomId, Member_Account, Index: 0 });

/** What has to be so before a sample can succeed. */
const before: Readonly<Record<string, (backend: Backend) => unknown>> = {
  createRoom: async ({ clock, send }) => {
    await send(room.destroyRoom, { RoomId });
    // An id can be used once within a second.
    clock.advance(1000);
  },
  banRoomMember: enter,
  kickUserOut: enter,
  unbanRoomMember: async (backend) => {
    enter(backend);
    await backend.send(room.banRoomMember, room.banRoomMember.example.request);
  },
  getBannedMemberList: async (backend) => {
    enter(backend);
    await backend.send(room.banRoomMember, room.banRoomMember.example.request);
  },
  deleteRobot: ({ send }) => send(room.addRobot, room.addRobot.example.request),
  getSeatList: sit('user2'),
  kickUserOffSeat: sit('user2'),
  switchSeat: sit('user'),
  moveUserToSeat: sit('user'),
  setCallback: ({ send }) => send(room.deleteCallback, {}),
};

const ofConference = commands.filter(({ endpoint }) => endpoint.path.startsWith('/v4/room_'));

test.each(ofConference)('the sample of $name succeeds', async ({ endpoint, name }) => {
  const backend = await sampleRoom();
  await before[name]?.(backend);
  const { body } = await backend.post(endpoint.path, endpoint.example.request);
  expect(body).toMatchObject({ ErrorCode: 0, ErrorInfo: '' });
  expect(envelopeV4.safeParse(body).success).toBe(true);
  const asDocumented = { refused: [], reported: [] };
  expect(readReceived(endpoint.response, body.Response ?? {})).toEqual(asDocumented);
});
