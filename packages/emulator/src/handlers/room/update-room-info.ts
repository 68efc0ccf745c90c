import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const updateRoomInfo: Handler<typeof contract.updateRoomInfo> = ({ RoomInfo }, context) => {
  context.app.rooms.get(RoomInfo.RoomId).change(RoomInfo, restActor(context));
  return {};
};
