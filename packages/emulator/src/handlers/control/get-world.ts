import type * as contract from '../../control/index.ts';
import { isCallFound, toCallOverview } from '../../overview/call-overview.ts';
import { newest } from '../../overview/newest.ts';
import { isRoomFound, toRoomOverview } from '../../overview/room-overview.ts';
import type { Handler } from '../handler.ts';

export const getWorld: Handler<typeof contract.getWorld> = (
  { Filter: filter = '', Limit = 50, MemberLimit = 20 },
  { app, clock, world: { journal } },
) => {
  const rooms = newest(
    app.rooms,
    Limit,
    filter === '' ? undefined : (room) => isRoomFound(room, filter),
  );
  const calls = newest(
    app.calls,
    Limit,
    filter === '' ? undefined : (call) => isCallFound(call, filter),
  );
  return {
    Now: clock.now(),
    IsFrozen: clock.isFrozen(),
    RoomCount: app.rooms.size,
    FoundRoomCount: rooms.found,
    RoomList: rooms.items.map((room) => toRoomOverview(room, MemberLimit)),
    CallCount: app.calls.size,
    FoundCallCount: calls.found,
    CallList: calls.items.map((call) => toCallOverview(call, MemberLimit)),
    RequestCount: journal.size,
    LastRequestId: journal.lastId,
    LastDeliveryId: app.outbox.lastId,
    LastUnsentEventId: app.outbox.lastUnsentId,
  };
};
