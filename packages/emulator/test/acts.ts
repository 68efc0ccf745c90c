import type { RequestOf } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as room from '@trtc-kit/contracts/products/room';
import fc from 'fast-check';
import { Refusal } from '../src/index.ts';
import type { createBackend } from './backend.ts';

/** A backend things are done to. */
export type Backend = ReturnType<typeof createBackend>;

/** Something that is done, and perhaps refused. */
export interface Act {
  readonly name: string;
  readonly run: (backend: Backend, calls: string[]) => unknown;
}

export const rooms = ['r1', 'r2', 'r3'] as const;
export const users = ['alice', 'bob', 'carol', 'dave', 'erin'] as const;

const roomId = fc.constantFrom(...rooms);
const user = fc.constantFrom(...users);
const seat = fc.integer({ min: 0, max: 3 });
const robot = fc.constantFrom('robot1', 'robot2');
const nth = fc.nat({ max: 5 });

/** What a client does: refused by a Refusal, as in real life. */
function client(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const info = (RoomId: string): RequestOf<typeof room.createRoom>['RoomInfo'] => ({
  ...({ RoomId, RoomType: 'Conference', Owner_Account: 'alice', MaxMemberCount: 4 } as const),
  ...({ IsSeatEnabled: true, MaxSeatCount: 4, TakeSeatMode: 'FreeToTake' } as const),
});

const inRooms: readonly fc.Arbitrary<Act>[] = [
  roomId.map((id) => ({
    name: `create ${id}`,
    run: ({ send }) => send(room.createRoom, { RoomInfo: info(id) }),
  })),
  fc.tuple(roomId, user).map(([RoomId, User_Account]) => ({
    name: `${User_Account} enters ${RoomId}`,
    run: ({ control }) => {
      client(() => control.enterRoom({ RoomId, User_Account }));
    },
  })),
  fc.tuple(roomId, user).map(([RoomId, User_Account]) => ({
    name: `${User_Account} leaves ${RoomId}`,
    run: ({ control }) => {
      client(() => control.leaveRoom({ RoomId, User_Account }));
    },
  })),
  fc.tuple(roomId, user).map(([RoomId, User_Account]) => ({
    name: `${User_Account} loses the heartbeat in ${RoomId}`,
    run: ({ control }) => {
      client(() => control.loseHeartbeat({ RoomId, User_Account }));
    },
  })),
  fc.tuple(roomId, user, seat).map(([RoomId, User_Account, Index]) => ({
    name: `${User_Account} takes seat ${String(Index)} of ${RoomId}`,
    run: ({ control }) => {
      client(() => control.takeSeat({ RoomId, User_Account, Index }));
    },
  })),
];

const byAdministrators: readonly fc.Arbitrary<Act>[] = [
  roomId.map((RoomId) => ({
    name: `destroy ${RoomId}`,
    run: ({ send }) => send(room.destroyRoom, { RoomId }),
  })),
  fc.tuple(roomId, user).map(([RoomId, account]) => ({
    name: `kick ${account} out of ${RoomId}`,
    run: ({ send }) =>
      send(room.kickUserOut, { RoomId, MemberList_Account: [account], Reason: '' }),
  })),
  fc.tuple(roomId, user, fc.integer({ min: 1, max: 900 })).map(([RoomId, account, Duration]) => ({
    name: `ban ${account} from ${RoomId} for ${String(Duration)} s`,
    run: ({ send }) =>
      send(room.banRoomMember, { RoomId, MemberList_Account: [account], Duration, Reason: '' }),
  })),
  fc.tuple(roomId, user).map(([RoomId, account]) => ({
    name: `unban ${account} in ${RoomId}`,
    run: ({ send }) => send(room.unbanRoomMember, { RoomId, MemberList_Account: [account] }),
  })),
  fc.tuple(roomId, robot).map(([RoomId, Member_Account]) => ({
    name: `add ${Member_Account} to ${RoomId}`,
    run: ({ send }) => send(room.addRobot, { RoomId, Member_Account }),
  })),
  fc.tuple(roomId, robot).map(([RoomId, Member_Account]) => ({
    name: `delete ${Member_Account} from ${RoomId}`,
    run: ({ send }) => send(room.deleteRobot, { RoomId, Member_Account }),
  })),
  fc.tuple(roomId, user, seat).map(([RoomId, Member_Account, Index]) => ({
    name: `put ${Member_Account} on seat ${String(Index)} of ${RoomId}`,
    run: ({ send }) => send(room.pickUserOnSeat, { RoomId, Member_Account, Index }),
  })),
  fc.tuple(roomId, user, seat, fc.constantFrom(0, 1, 2)).map(([RoomId, account, to, Policy]) => ({
    name: `move ${account} to seat ${String(to)} of ${RoomId} by policy ${String(Policy)}`,
    run: ({ send }) =>
      send(room.moveUserToSeat, { RoomId, Member_Account: account, SeatIndex: to, Policy }),
  })),
  fc.tuple(roomId, seat, fc.boolean()).map(([RoomId, Index, ForbidTaken]) => ({
    name: `${ForbidTaken ? 'lock' : 'unlock'} seat ${String(Index)} of ${RoomId}`,
    run: ({ send }) => send(room.lockSeat, { RoomId, Index, ForbidTaken }),
  })),
  fc.tuple(roomId, user, user).map(([RoomId, From_Account, NewOwner_Account]) => ({
    name: `hand ${RoomId} from ${From_Account} to ${NewOwner_Account}`,
    run: ({ send }) => send(room.changeRoomOwner, { RoomId, From_Account, NewOwner_Account }),
  })),
  fc.tuple(roomId, fc.constantFrom('A', 'B')).map(([RoomId, RoomName]) => ({
    name: `name ${RoomId} ${RoomName}`,
    run: ({ send }) => send(room.updateRoomInfo, { RoomInfo: { RoomId, RoomName } }),
  })),
];

const member = (
  name: string,
  act: (backend: Backend, who: { CallId: string; User_Account: string }) => unknown,
): fc.Arbitrary<Act> =>
  fc.tuple(nth, user).map(([index, User_Account]) => ({
    name: `${User_Account} ${name} call ${String(index)}`,
    run: (backend, calls) => {
      const CallId = calls[index] ?? 'none';
      client(() => act(backend, { CallId, User_Account }));
    },
  }));

const inCalls: readonly fc.Arbitrary<Act>[] = [
  fc.tuple(user, fc.subarray([...users], { minLength: 1 })).map(([caller, callees]) => ({
    name: `${caller} calls ${callees.join(', ')}`,
    run: ({ control }, calls) => {
      const people = { Caller_Account: caller, CalleeList_Account: callees };
      client(() => calls.push(control.startCall({ ...people, MediaType: 'Audio' }).CallId));
    },
  })),
  member('answers', ({ control }, who) => control.acceptCall(who)),
  member('declines', ({ control }, who) => control.rejectCall(who)),
  member('hangs up', ({ control }, who) => control.hangUpCall(who)),
  member('joins', ({ control }, who) => control.joinCall(who)),
  member('is called into', ({ control }, { CallId, User_Account }) =>
    control.inviteToCall({ CallId, UserList_Account: [User_Account] }),
  ),
  nth.map((index) => ({
    name: `end call ${String(index)}`,
    run: ({ send }, calls) => send(call.endCall, { CallId: calls[index] ?? 'none' }),
  })),
];

const time: fc.Arbitrary<Act> = fc.integer({ min: 1, max: 400 }).map((seconds) => ({
  name: `${String(seconds)} s pass`,
  run: ({ clock }) => {
    clock.advance(seconds * 1_000);
  },
}));

/** Anything that may be done, by people, administrators or time. */
export const act: fc.Arbitrary<Act> = fc.oneof(...inRooms, ...byAdministrators, ...inCalls, time);
