import type { AnswerOf } from '@trtc-kit/contracts';
import type { getWorld } from '../control/get-world.ts';
import type { Call } from '../world/calls/call.ts';

/** A running call as the page of the emulator shows it. */
export type CallOverview = AnswerOf<typeof getWorld>['CallList'][number];

/** A running call with the first of its users. */
export function toCallOverview(call: Call, userLimit: number): CallOverview {
  const users = [...call.members].slice(0, userLimit);
  return {
    CallId: call.id,
    Caller_Account: call.caller,
    MediaType: call.mediaType,
    CallType: call.type,
    RoomId: call.roomId,
    ChatGroupId: call.chatGroupId,
    StartedAt: call.startedAt,
    ...(call.acceptedAt === undefined ? {} : { AnsweredAt: call.acceptedAt }),
    UserCount: call.members.size,
    UserList: users.map(([user, Status]) => {
      const ringing = call.ringing.get(user);
      const until = ringing === undefined ? {} : { RingsUntil: ringing.until };
      return { User_Account: user, Status, ...until };
    }),
  };
}

/** Whether a text stands in an id of a call or in its caller, or is the id of a user. */
export function isCallFound(
  { id, caller, chatGroupId, members, roomId }: Call,
  text: string,
): boolean {
  if (members.has(text)) return true;
  return [id, caller, chatGroupId, roomId].some((part) => part.includes(text));
}
