import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const changeRoomOwner: Handler<typeof contract.changeRoomOwner> = (request, context) => {
  const { RoomId, From_Account, NewOwner_Account } = request;
  context.app.rooms.get(RoomId).handOver(From_Account, NewOwner_Account, restActor(context));
  return {};
};
