import {
  afterCreateRoom,
  afterDestroyRoom,
  afterUpdateRoomInfo,
} from '@trtc-kit/contracts/callbacks/room';
import type { EmulatorClock } from '../clock/clock.ts';
import { toEvent, type Emit } from './event.ts';
import { Refusal } from './refusal.ts';
import {
  changeRoom,
  createRoomState,
  toRoomView,
  type NewRoom,
  type Room,
  type RoomChange,
  type RoomView,
} from './room.ts';

/** What the rooms of an application need around them. */
export interface RoomsContext {
  readonly clock: EmulatorClock;
  readonly emit: Emit;
}

// Rooms change through the REST API alone so far.
const origin = { platform: 'RESTAPI' };

/** The rooms of one application, and the rules they follow. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #context: RoomsContext;

  constructor(context: RoomsContext) {
    this.#context = context;
  }

  /** Creates a room; refuses an id that is in use. */
  create(input: NewRoom, operator: string, invitees?: readonly string[]): void {
    const taken = this.#rooms.get(input.RoomId);
    // The owner of a room that exists is told so with a code of its own.
    if (taken !== undefined) throw new Refusal(taken.Owner_Account === operator ? 100010 : 100003);
    const room = createRoomState(input, operator, this.#seconds());
    this.#rooms.set(room.RoomId, room);
    const {
      MemberCount: _,
      IsPasswordEnabled: __,
      Password: ___,
      ...RoomInfo
    } = this.view(room.RoomId);
    const body = {
      Operator_Account: operator,
      RoomInfo,
      ...(invitees === undefined ? {} : { ScheduleInviteeList_Account: [...invitees] }),
      EventTime: this.#context.clock.now(),
    };
    this.#context.emit(toEvent('room', afterCreateRoom, { body, origin }));
  }

  /** Changes what is given of a room. */
  update(change: RoomChange, operator: string): void {
    const room = this.#get(change.RoomId);
    this.#rooms.set(room.RoomId, changeRoom(room, change));
    const { IsPasswordEnabled: _, Password: __, ...RoomInfo } = change;
    // Whether all or only what changed is sent is not documented; only what changed is.
    const body = { Operator_Account: operator, RoomInfo, EventTime: this.#context.clock.now() };
    this.#context.emit(toEvent('room', afterUpdateRoomInfo, { body, origin }));
  }

  /** Dismisses a room. */
  destroy(roomId: string, operator: string): void {
    this.#get(roomId);
    this.#rooms.delete(roomId);
    const EventTime = this.#context.clock.now();
    const body = { Operator_Account: operator, RoomId: roomId, EventTime };
    this.#context.emit(toEvent('room', afterDestroyRoom, { body, origin }));
  }

  /** What the vendor shows of a room. */
  view(roomId: string): RoomView {
    return toRoomView(this.#get(roomId), this.#seconds());
  }

  #get(roomId: string): Room {
    const room = this.#rooms.get(roomId);
    if (room === undefined) throw new Refusal(100004);
    return room;
  }

  #seconds(): number {
    return Math.floor(this.#context.clock.now() / 1000);
  }
}
