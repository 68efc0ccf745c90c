import * as control from '../../control/index.ts';
import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend, start } from '../../../test/backend.ts';

/** A backend with rooms of these ids, each with its owner in it. */
async function createRooms(ids: readonly string[], info: object = {}) {
  const backend = createBackend();
  for (const RoomId of ids) {
    const Owner_Account = `owner-of-${RoomId}`;
    await backend.post(room.createRoom.path, {
      RoomInfo: { RoomId, RoomType: 'Conference', Owner_Account, ...info },
    });
    backend.control.enterRoom({ RoomId, User_Account: Owner_Account });
  }
  return backend;
}

const call = { MediaType: 'Video', Timeout: 20_000 } as const;

describe('getWorld', () => {
  test('gives nothing but the time where there is nothing', () => {
    expect(createBackend().control.getWorld({})).toEqual({
      ...{ Now: start, IsFrozen: true },
      ...{ RoomCount: 0, FoundRoomCount: 0, RoomList: [] },
      ...{ CallCount: 0, FoundCallCount: 0, CallList: [] },
      ...{ RequestCount: 0, LastRequestId: 0, LastDeliveryId: 0, LastUnsentEventId: 0 },
    });
  });

  test('gives a room with who is in it, in what role', async () => {
    const { control: people, send } = await createRooms(['weekly'], { RoomName: 'Weekly' });
    people.enterRoom({ RoomId: 'weekly', User_Account: 'bob' });
    await send(room.addRobot, { RoomId: 'weekly', Member_Account: 'rob' });
    expect(people.getWorld({}).RoomList).toEqual([
      {
        ...{ RoomId: 'weekly', RoomName: 'Weekly', RoomStatus: 'Running', CreatedAt: start },
        ...{ Owner_Account: 'owner-of-weekly', HasPassword: false, TakeSeatMode: 'None' },
        ...{ MemberCount: 3, MaxMemberCount: 300 },
        MemberList: [
          { Member_Account: 'owner-of-weekly', NameCard: '', Role: 'Owner', IsRobot: false },
          { Member_Account: 'bob', NameCard: '', Role: 'Member', IsRobot: false },
          { Member_Account: 'rob', NameCard: '', Role: 'Member', IsRobot: true },
        ],
        ...{ SeatCount: 0, TakenSeatCount: 0, SeatList: [], SeatApplicationCount: 0 },
      },
    ]);
  });

  test('says that a room asks for a password, and not which', async () => {
    const { control: people, post } = createBackend();
    const RoomInfo = { RoomId: 'secret', RoomType: 'Conference', Password: 'sesame' };
    await post(room.createRoom.path, { RoomInfo });
    const world = people.getWorld({});
    expect(world.RoomList[0]?.HasPassword).toBe(true);
    expect(JSON.stringify(world)).not.toContain('sesame');
  });

  test('gives taken and locked seats rather than free ones, in their order', async () => {
    const seats = { IsSeatEnabled: true, MaxSeatCount: 100, TakeSeatMode: 'FreeToTake' };
    const { control: people, send } = await createRooms(['hall'], seats);
    people.takeSeat({ RoomId: 'hall', User_Account: 'owner-of-hall', Index: 70 });
    await send(room.lockSeat, { RoomId: 'hall', Index: 40, ForbidTaken: true });
    const [hall] = people.getWorld({ MemberLimit: 4 }).RoomList;
    expect(hall).toMatchObject({ SeatCount: 100, TakenSeatCount: 1 });
    expect(hall?.SeatList.map(({ Index }) => Index)).toEqual([0, 1, 40, 70]);
  });

  test('gives a call with who is in it and at whom it rings, until when', () => {
    const { clock, control: people } = createBackend();
    const who = { Caller_Account: 'alice', CalleeList_Account: ['bob', 'carol'] };
    const { CallId } = people.startCall({ ...call, ...who });
    clock.advance(3_000);
    people.acceptCall({ CallId, User_Account: 'bob' });
    expect(people.getWorld({}).CallList).toMatchObject([
      {
        ...{ CallId, Caller_Account: 'alice', MediaType: 'Video', CallType: 'MultiCall' },
        ...{ StartedAt: start, AnsweredAt: start + 3_000, UserCount: 3 },
        UserList: [
          { User_Account: 'alice', Status: 'Calling' },
          { User_Account: 'bob', Status: 'Calling' },
          { User_Account: 'carol', Status: 'Waiting', RingsUntil: start + 20_000 },
        ],
      },
    ]);
  });

  test('gives the newest first, as many as are asked for, and counts all', async () => {
    const { control: people } = await createRooms(['a', 'b', 'c']);
    for (const User_Account of ['x', 'y']) people.enterRoom({ RoomId: 'c', User_Account });
    for (const name of ['a', 'b', 'c']) {
      const who = { Caller_Account: `${name}1`, CalleeList_Account: [`${name}2`, `${name}3`] };
      people.startCall({ ...call, ...who });
    }
    const world = people.getWorld({ Limit: 2, MemberLimit: 1 });
    expect(world.RoomList.map(({ RoomId }) => RoomId)).toEqual(['c', 'b']);
    expect(world.CallList.map(({ Caller_Account }) => Caller_Account)).toEqual(['c1', 'b1']);
    expect(world).toMatchObject({ RoomCount: 3, FoundRoomCount: 3, CallCount: 3 });
    expect(world.RoomList[0]).toMatchObject({ MemberCount: 3, MemberList: { length: 1 } });
    expect(world.CallList[0]).toMatchObject({ UserCount: 3, UserList: { length: 1 } });
  });

  test.each([
    ['a part of an id', 'week', ['weekly']],
    ['a part of an owner', 'of-dai', ['daily']],
    ['a whole member', 'bob', ['weekly']],
    ['a part of a member', 'bo', []],
    ['markup', '<script>', []],
  ])('finds rooms by %s', async (_, Filter, found) => {
    const { control: people } = await createRooms(['weekly', 'daily']);
    people.enterRoom({ RoomId: 'weekly', User_Account: 'bob' });
    const { RoomCount, FoundRoomCount, RoomList } = people.getWorld({ Filter });
    expect(RoomList.map(({ RoomId }) => RoomId)).toEqual(found);
    expect([RoomCount, FoundRoomCount]).toEqual([2, found.length]);
  });

  test('finds calls by a part of a caller and by a whole callee', () => {
    const { control: people } = createBackend();
    people.startCall({ ...call, Caller_Account: 'alice', CalleeList_Account: ['bob'] });
    people.startCall({ ...call, Caller_Account: 'carol', CalleeList_Account: ['dave'] });
    const callersAt = (Filter: string) =>
      people.getWorld({ Filter }).CallList.map(({ Caller_Account }) => Caller_Account);
    expect(callersAt('lic')).toEqual(['alice']);
    expect(callersAt('dave')).toEqual(['carol']);
    expect(callersAt('dav')).toEqual([]);
  });

  test('keeps the applications apart', async () => {
    const { control: people, emulator } = await createRooms(['weekly']);
    people.putApp({ SdkAppId: 1400000001 });
    expect(emulator.control(1400000001).getWorld({}).RoomCount).toBe(0);
  });

  test('tells where each list of events ends', async () => {
    const { control: people, emulator, send } = await createRooms(['weekly']);
    const command = 'Room.CallbackAfterMemberEnter';
    await send(room.setCallback, { Url: 'http://app.test/', CallbackCommandList: [command] });
    people.enterRoom({ RoomId: 'weekly', User_Account: 'bob' });
    await emulator.idle();
    expect(people.getWorld({})).toMatchObject({
      ...{ RequestCount: 2, LastRequestId: 2, LastDeliveryId: 1, LastUnsentEventId: 2 },
    });
  });

  test('answers over HTTP as its contract says', async () => {
    const { control: people, send } = await createRooms(['weekly']);
    people.startCall({ ...call, Caller_Account: 'alice', CalleeList_Account: ['bob'] });
    const answer = await send(control.getWorld, {});
    expect(control.getWorld.response.parse(answer)).toEqual(people.getWorld({}));
  });
});
