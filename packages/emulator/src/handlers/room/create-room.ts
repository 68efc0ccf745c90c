import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';
import { restActor } from '../rest-actor.ts';

export const createRoom: Handler<typeof contract.createRoom> = (request, context) => {
  const { RoomInfo: info, ScheduleInviteeList_Account: invitees } = request;
  context.app.rooms.create({ info, invitees }, restActor(context));
  return {};
};
