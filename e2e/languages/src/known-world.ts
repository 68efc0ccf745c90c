import type { Emulator } from '@trtc-kit/emulator';
import type { Known } from './acquainted.ts';

/** Lets two calls happen, one of them to its end, and names what is there or will be. */
export function populate({ clock, control }: Emulator): Known {
  const people = { Caller_Account: 'alice', CalleeList_Account: ['bob'] };
  const ended = control().startCall({ ...people, MediaType: 'Audio' });
  control().hangUpCall({ ...ended, User_Account: 'alice' });
  clock.advance(5_000);
  const running = control().startCall({ ...people, MediaType: 'Video' });
  const calls = [ended.CallId, running.CallId];
  const users = ['alice', 'bob'];
  return {
    // The example of create_room makes it.
    RoomId: ['room-test'],
    CallId: calls,
    callId: calls,
    Owner_Account: users,
    From_Account: users,
    NewOwner_Account: users,
    Member_Account: users,
    MemberList_Account: users,
  };
}
