import {
  afterEndCall,
  afterMemberChanged,
  afterStartCall,
} from '@trtc-kit/contracts/callbacks/call';
import type { MemberAction } from '@trtc-kit/contracts/callbacks/call';
import type { Call } from './call.ts';
import { toCallView, toUserList, type RecordView } from './call-view.ts';
import { toEvent, type Origin, type WorldEvent } from './event.ts';

/** When an event happened, and by whose doing. */
export interface Occasion {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly origin: Origin;
}

/** A call was started. */
export function toStarted(call: Call, { at, origin }: Occasion): WorldEvent {
  // The table has MediaType, the sample CallMediaType: the table is followed.
  const { UserList, CallInfo } = toCallView(call);
  const info = { ...CallInfo, RoomIdType: call.roomIdType };
  return toEvent('call', afterStartCall, {
    body: { CallInfo: info, UserList, EventTime: at },
    origin,
  });
}

/** A member of a call did something. */
export function toMembersChanged(
  call: Call,
  changed: { readonly users: readonly string[]; readonly action: MemberAction },
  { at, origin }: Occasion,
): WorldEvent {
  const ChangedUserList = changed.users.map((User_Account) => ({
    User_Account,
    ActionType: changed.action,
  }));
  return toEvent('call', afterMemberChanged, {
    body: { CallId: call.id, UserList: toUserList(call), ChangedUserList, EventTime: at },
    origin,
  });
}

/** A call ended. */
export function toEnded(record: RecordView, { at, origin }: Occasion): WorldEvent {
  return toEvent('call', afterEndCall, { body: { CallRecord: record, EventTime: at }, origin });
}
