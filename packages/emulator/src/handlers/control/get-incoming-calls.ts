import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const getIncomingCalls: Handler<typeof contract.getIncomingCalls> = (request, { app }) => ({
  CallList: app.calls.ringingAt(request.User_Account).map((call) => ({
    CallId: call.id,
    Caller_Account: call.caller,
    MediaType: call.mediaType,
    ChatGroupId: call.chatGroupId,
    RoomId: call.roomId,
    RoomIdType: call.roomIdType,
    UserData: call.userData,
  })),
});
