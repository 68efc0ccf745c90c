import {
  afterEndCall,
  afterMemberChanged,
  afterStartCall,
} from '@trtc-kit/contracts/callbacks/call';
import { toEvent, type WorldEvent } from '../event.ts';
import { toCallView, toUserList } from './call-view.ts';
import type { Act, Changed, Ended, Happening, Started } from './happening.ts';

/** What happened in a call, in the words of v4. */
export function toCallEvents(happening: Happening): readonly WorldEvent[] {
  switch (happening.kind) {
    case 'started':
      return [toStarted(happening)];
    case 'changed':
      return [toMembersChanged(happening)];
    case 'ended':
      return [toEnded(happening)];
    case 'failed':
      return [];
  }
}

function toStarted({ call, at, origin }: Started): WorldEvent {
  // The table has MediaType, the sample CallMediaType: the table is followed.
  const { UserList, CallInfo } = toCallView(call);
  const info = { ...CallInfo, RoomIdType: call.roomIdType };
  return toEvent('call', afterStartCall, {
    body: { CallInfo: info, UserList, EventTime: at },
    origin,
  });
}

// No word is listed for a busy callee; to decline is the nearest.
const toActionType = (action: Act) => (action === 'Busy' ? 'Reject' : action);

function toMembersChanged({ call, users, action, at, origin }: Changed): WorldEvent {
  const ActionType = toActionType(action);
  const ChangedUserList = users.map((user) => ({ User_Account: user, ActionType }));
  return toEvent('call', afterMemberChanged, {
    body: { CallId: call.id, UserList: toUserList(call), ChangedUserList, EventTime: at },
    origin,
  });
}

function toEnded({ record, at, origin }: Ended): WorldEvent {
  return toEvent('call', afterEndCall, { body: { CallRecord: record, EventTime: at }, origin });
}
