import type * as contract from '@trtc-kit/contracts/call';
import type { Handler } from '../handler.ts';
import { restOrigin } from '../rest-actor.ts';

/**
 * Answers with the call id, as the vendor's guide does: without it nobody could end the call. What
 * result code a busy callee gives is not documented; each was called, which is 0.
 */
export const startCallByRobot: Handler<typeof contract.startCallByRobot> = (request, { app }) => {
  const { MediaType, RoomId, RoomIdType } = request.CallInfo;
  const call = app.calls.start(
    {
      caller: request.Robot_Account,
      callees: request.CalleeList_Account,
      mediaType: MediaType,
      timeout: request.Timeout,
      roomId: RoomId,
      roomIdType: RoomIdType,
      userData: request.UserData,
      isByRobot: true,
    },
    restOrigin,
  );
  const [, ...callees] = call.everyone;
  const CallResult = callees.map((user) => ({ Callee_Account: user, ResultCode: 0 }));
  return { CallId: call.id, CallResult };
};
