import type { CallbackBody, CallbackCommand, CallbackEvent } from '@trtc-kit/webhooks';

/** What an event is about, and what it says, in a few words. */
interface Words<Body> {
  /** The id of the call or room, or the command it is about. */
  readonly subject: (body: Body) => string;
  readonly detail: (body: Body) => string;
}

const members = (body: { readonly MemberList_Account: readonly string[]; readonly Type: string }) =>
  `${body.MemberList_Account.join(', ')} ${body.Type}`;

const roomId = (body: { readonly RoomId: string }) => body.RoomId;

/** The words of v4 and Conference have two parts; the demo does not play the older API. */
type PlayedCommand = Extract<CallbackCommand, `${string}.${string}`>;

const table: { readonly [Command in PlayedCommand]: Words<CallbackBody<Command>> } = {
  'Call.CallbackAfterStartCall': {
    subject: ({ CallInfo }) => CallInfo.CallId,
    detail: ({ UserList }) =>
      UserList.map((user) => `${user.User_Account} ${user.Status}`).join(', '),
  },
  'Call.CallbackAfterMemberChanged': {
    subject: ({ CallId }) => CallId,
    detail: ({ ChangedUserList }) =>
      ChangedUserList.map((user) => `${user.User_Account} ${user.ActionType}`).join(', '),
  },
  'Call.CallbackAfterEndCall': {
    subject: ({ CallRecord }) => CallRecord.CallId,
    detail: ({ CallRecord }) => CallRecord.CallResult,
  },
  'Room.CallbackAfterCreateRoom': {
    subject: ({ RoomInfo }) => RoomInfo.RoomId,
    detail: ({ RoomInfo }) => `${RoomInfo.RoomName} ${RoomInfo.RoomStatus}`,
  },
  'Room.CallbackAfterUpdateRoomInfo': {
    subject: ({ RoomInfo }) => RoomInfo.RoomId,
    detail: ({ RoomInfo }) => RoomInfo.RoomName ?? RoomInfo.RoomId,
  },
  'Room.CallbackAfterDestroyRoom': { subject: roomId, detail: roomId },
  'Room.CallbackAfterMemberEnter': { subject: roomId, detail: members },
  'Room.CallbackAfterMemberLeave': { subject: roomId, detail: members },
  'Mic.CallbackAfterSeatInfoChanged': {
    subject: roomId,
    detail: ({ SeatList }) =>
      SeatList.map((seat) => `${seat.Index.toString()} ${toUser(seat.Member_Account)}`).join(', '),
  },
  'Alert.RequestOverLimit': {
    subject: ({ Command }) => Command,
    detail: ({ Command, Request, Limit }) =>
      `${Command} ${Request.toString()} of ${Limit.toString()}`,
  },
};

/** The id of the call or room an event is about, or the command. */
export function toSubject(event: CallbackEvent): string {
  return wordsFor(event.command).subject(event.body);
}

/** What a reader wants to know of an event. */
export function toDetail(event: CallbackEvent): string {
  return wordsFor(event.command).detail(event.body);
}

function wordsFor(command: CallbackCommand): Words<CallbackEvent['body']> {
  const none = { subject: () => command, detail: () => command };
  // Command and body of an event belong together, which a look-up by the command cannot show.
  return Object.hasOwn(table, command) ? (table[command as PlayedCommand] as typeof none) : none;
}

function toUser(account: string | number | undefined): string {
  return String(account ?? '') || 'free';
}
