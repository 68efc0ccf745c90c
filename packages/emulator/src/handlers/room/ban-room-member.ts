import type * as contract from '@trtc-kit/contracts/room';
import { ban } from '../../world/rooms/banning.ts';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const banRoomMember: Handler<typeof contract.banRoomMember> = (request, context) => {
  const { RoomId, MemberList_Account: accounts, Duration: duration, Reason: reason } = request;
  ban(context.app.rooms.get(RoomId), { accounts, duration, reason }, restActor(context));
  return {};
};
