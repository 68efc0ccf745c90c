import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const startCall: Handler<typeof contract.startCall> = (request, { app }) => {
  const call = app.calls.start(
    {
      caller: request.Caller_Account,
      callees: request.CalleeList_Account,
      mediaType: request.MediaType,
      timeout: request.Timeout ?? 30_000,
      chatGroupId: request.ChatGroupId,
      roomId: request.RoomId,
      roomIdType: request.RoomIdType,
      userData: request.UserData,
    },
    clientOrigin(request),
  );
  return { CallId: call.id };
};
