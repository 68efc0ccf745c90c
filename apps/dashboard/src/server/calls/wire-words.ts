import type { SentBodyOf } from '@trtc-kit/contracts';
import type { MemberAction } from '@trtc-kit/contracts/callbacks/call';
import type { callerStartCall } from '@trtc-kit/contracts/callbacks/call-v1';
import type { CallEventKind } from '../../api/call-event.ts';

/** What the words of v4's `ActionType` say. */
const actions: Readonly<Record<MemberAction, CallEventKind>> = {
  Accept: 'joined',
  Answer: 'joined',
  Join: 'joined',
  Reject: 'declined',
  NotAnswer: 'notAnswered',
  HangUp: 'left',
  Hangup: 'left',
  'Hang Up': 'left',
  Offline: 'lost',
  Invite: 'called',
  Invited: 'called',
  Cancel_Invite: 'withdrawn',
  Canncel_Invite: 'withdrawn',
};

type EventName = SentBodyOf<typeof callerStartCall>['Event'];

/** What the words of v1's `Event` say. */
const events: Readonly<Record<EventName, CallEventKind>> = {
  start_call: 'started',
  call_accepted: 'joined',
  call_missed: 'notAnswered',
  call_rejected: 'declined',
  call_busy: 'busy',
  cancel_call: 'withdrawn',
  call_failed: 'failed',
  call_end: 'left',
  call_interrupted: 'lost',
  receive_call: 'called',
  accept_call: 'joined',
  not_answer_call: 'notAnswered',
  reject_call: 'declined',
  ignore_call: 'notAnswered',
  call_canceled: 'withdrawn',
  invite_user: 'called',
  join_in_group_call: 'joined',
};

const actionWords = new Map<string, CallEventKind>(Object.entries(actions));
const eventWords = new Map<string, CallEventKind>(Object.entries(events));

/** What a member did, by v4's word for it. */
export const kindOfAction = (word: string): CallEventKind => actionWords.get(word) ?? 'other';

/** What a member did, by v1's word for it. */
export const kindOfEvent = (word: string): CallEventKind => eventWords.get(word) ?? 'other';
