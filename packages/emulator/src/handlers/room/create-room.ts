import type * as contract from '@trtc-kit/contracts/room';
import type { Handler } from '../handler.ts';

export const createRoom: Handler<typeof contract.createRoom> = (request, { app, operator }) => {
  app.rooms.create(request.RoomInfo, operator, request.ScheduleInviteeList_Account);
  return {};
};
