import type { CallbackEvent } from '@trtc-kit/webhooks';

/** A callback in one line: its command without the product, and what matters of its body. */
export interface Headline {
  readonly command: string;
  readonly detail: string;
}

/** What a reader wants to know of an event; the command narrows the body. */
export function toHeadline(event: CallbackEvent): Headline {
  return { command: event.command, detail: toDetail(event) };
}

function toDetail({ command, body }: CallbackEvent): string {
  switch (command) {
    case 'Call.CallbackAfterStartCall':
      return body.UserList.map((user) => `${String(user.User_Account)} ${user.Status}`).join(', ');
    case 'Call.CallbackAfterMemberChanged':
      return body.ChangedUserList.map((user) => `${user.User_Account} ${user.ActionType}`).join(
        ', ',
      );
    case 'Call.CallbackAfterEndCall':
      return body.CallRecord.CallResult;
    case 'Room.CallbackAfterCreateRoom':
      return `${body.RoomInfo.RoomName} ${body.RoomInfo.RoomStatus}`;
    case 'Room.CallbackAfterUpdateRoomInfo':
      return body.RoomInfo.RoomName ?? body.RoomInfo.RoomId;
    case 'Room.CallbackAfterDestroyRoom':
      return body.RoomId;
    case 'Room.CallbackAfterMemberEnter':
    case 'Room.CallbackAfterMemberLeave':
      return `${body.MemberList_Account.join(', ')} ${body.Type}`;
    case 'Mic.CallbackAfterSeatInfoChanged':
      return body.SeatList.map((seat) => `${seat.Index.toString()} ${toUser(seat)}`).join(', ');
    case 'Alert.RequestOverLimit':
      return `${body.Command} ${body.Request.toString()} of ${body.Limit.toString()}`;
  }
}

function toUser({
  Member_Account,
}: {
  readonly Member_Account?: string | number | undefined;
}): string {
  return String(Member_Account ?? '') || 'free';
}
