import { start } from './world.ts';

/** `alice Calling` as a member of a call. */
export function toMembers(...members: readonly string[]) {
  return members.map((member) => {
    const [User_Account, Status] = member.split(' ');
    return { User_Account, Status };
  });
}

/** The bodies to expect of one call, each at a number of seconds after the start. */
export function bodiesOf(CallId: string) {
  const at = (seconds: number) => ({ EventTime: start + seconds * 1000 });
  return {
    started: (UserList: unknown, CallInfo: object) => ({
      CallbackCommand: 'Call.CallbackAfterStartCall',
      CallInfo: { CallId, MediaType: 'Audio', ChatGroupId: '', RoomIdType: 1, ...CallInfo },
      UserList,
      ...at(0),
    }),
    changed: (seconds: number, change: string, UserList: unknown) => {
      const [User_Account, ActionType] = change.split(' ');
      const CallbackCommand = 'Call.CallbackAfterMemberChanged';
      const ChangedUserList = [{ User_Account, ActionType }];
      return { CallbackCommand, CallId, UserList, ChangedUserList, ...at(seconds) };
    },
    ended: (seconds: number, record: object) => ({
      CallbackCommand: 'Call.CallbackAfterEndCall',
      CallRecord: {
        CallId,
        Caller_Account: 'alice',
        MediaType: 'Audio',
        CallType: 'SingleCall',
        StartTime: start / 1000,
        EndTime: start / 1000 + seconds,
        AcceptTime: 0,
        CalleeList_Account: ['alice', 'bob'],
        RoomId: '42',
        RoomIdType: 1,
        ...record,
      },
      ...at(seconds),
    }),
  };
}
