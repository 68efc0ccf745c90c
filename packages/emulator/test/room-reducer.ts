import type { WorldEvent } from '../src/world/event.ts';

/** What a business knows of a room from its callbacks alone. */
export interface KnownRoom {
  readonly id: string;
  people: readonly string[];
  readonly seats: string[];
}

type Body = Readonly<Record<string, unknown>>;

const reducers: Readonly<Record<string, (known: Map<string, KnownRoom>, body: Body) => void>> = {
  'Room.CallbackAfterCreateRoom': (known, { RoomInfo }) => {
    const {
      RoomId: id,
      IsSeatEnabled,
      MaxSeatCount,
    } = RoomInfo as {
      RoomId: string;
      IsSeatEnabled: boolean;
      MaxSeatCount: number;
    };
    const seats = IsSeatEnabled ? MaxSeatCount : 0;
    known.set(id, { id, people: [], seats: Array.from({ length: seats }, () => '') });
  },
  'Room.CallbackAfterDestroyRoom': (known, { RoomId }) => {
    known.delete(String(RoomId));
  },
  'Room.CallbackAfterMemberEnter': (known, body) => {
    const room = roomOf(known, body);
    room.people = [...room.people, ...accountsIn(body)];
  },
  'Room.CallbackAfterMemberLeave': (known, body) => {
    const room = roomOf(known, body);
    const left = accountsIn(body);
    room.people = room.people.filter((account) => !left.includes(account));
  },
  'Mic.CallbackAfterSeatInfoChanged': (known, body) => {
    const room = roomOf(known, body);
    for (const seat of body.SeatList as readonly { Index: number; Member_Account: string }[]) {
      room.seats[seat.Index] = seat.Member_Account;
    }
  },
};

/** The rooms that are left after these events. */
export function reduceRooms(
  events: readonly WorldEvent[],
  ids: readonly string[],
): readonly KnownRoom[] {
  const known = new Map<string, KnownRoom>();
  for (const { command, body } of events) reducers[command]?.(known, body);
  return ids.flatMap((id) => known.get(id) ?? []);
}

function roomOf(known: Map<string, KnownRoom>, { RoomId }: Body): KnownRoom {
  const room = known.get(String(RoomId));
  if (room === undefined) throw new Error(`told of a room nobody knows: ${String(RoomId)}`);
  return room;
}

function accountsIn(body: Body): readonly string[] {
  return body.MemberList_Account as readonly string[];
}
