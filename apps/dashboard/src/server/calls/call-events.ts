import type { CallRecord, FiledObservation } from '@trtc-kit/records';
import { z } from 'zod';
import type { CallEvent } from '../../api/call-event.ts';
import { kindOfAction, kindOfEvent } from './wire-words.ts';

/** What happened, without which observation said so. */
type Happening = Omit<CallEvent, 'source' | 'observation' | 'platform'>;

/** The last moment that JavaScript knows; what is later is no time. */
const lastMoment = 8.64e15;

// What came in may be anything: only what can be read is shown here, and all of it as it came below.
const milliseconds = z.number().transform((at) => (Math.abs(at) <= lastMoment ? at : undefined));
const seconds = z
  .number()
  .transform((at) => at * 1000)
  .pipe(milliseconds);
const user = z.union([z.string(), z.number()]).transform(String);
const started = z.object({
  EventTime: milliseconds,
  UserList: z.array(z.object({ User_Account: user, Status: z.string() })).catch([]),
});
const changed = z.object({
  EventTime: milliseconds,
  ChangedUserList: z.array(z.object({ User_Account: user, ActionType: z.string() })),
});
const ended = z.object({
  EventTime: milliseconds,
  CallRecord: z.object({ CallResult: z.string().optional() }),
});
const eventV1 = z.object({
  EventTime: seconds,
  UserId: user,
  Event: z.string().optional(),
  CallResult: z.string().optional(),
});

/** Which words of a callback are read, and what they say. */
const readings: readonly ((observation: FiledObservation) => readonly Happening[])[] = [
  ({ command, body }) => {
    const { data } = started.safeParse(command === 'Call.CallbackAfterStartCall' ? body : null);
    if (data === undefined) return [];
    const those = (status: string) =>
      data.UserList.filter(({ Status }) => Status === status).map((member) => member.User_Account);
    const [callers, called] = [those('Calling'), those('Waiting')];
    const calls =
      called.length === 0 ? [] : [{ at: data.EventTime, kind: 'called', users: called } as const];
    return [{ at: data.EventTime, kind: 'started', users: callers }, ...calls];
  },
  ({ command, body }) => {
    const { data } = changed.safeParse(command === 'Call.CallbackAfterMemberChanged' ? body : null);
    return (data?.ChangedUserList ?? []).map(({ User_Account, ActionType }) => {
      const kind = kindOfAction(ActionType);
      const word = kind === 'other' ? ActionType : undefined;
      return { at: data?.EventTime, kind, users: [User_Account], word };
    });
  },
  ({ command, body }) => {
    const { data } = ended.safeParse(command === 'Call.CallbackAfterEndCall' ? body : null);
    if (data === undefined) return [];
    return [{ at: data.EventTime, kind: 'ended', users: [], word: data.CallRecord.CallResult }];
  },
  ({ source, command, body }) => {
    const { data } = eventV1.safeParse(source === 'callbackV1' ? body : null);
    if (data === undefined) return [];
    const { Event, UserId, CallResult } = data;
    const at = data.EventTime;
    if (Event === undefined) return [{ at, kind: 'ended', users: [], word: CallResult ?? command }];
    const kind = kindOfEvent(Event);
    return [{ at, kind, users: [UserId], word: kind === 'other' ? Event : undefined }];
  },
];

/**
 * What happened in a call, in order: what callbacks say and, where none says it, when the call was
 * started, answered and over, as its record has it.
 */
export function toCallEvents(
  record: CallRecord,
  observations: readonly FiledObservation[],
): readonly CallEvent[] {
  const told = observations.flatMap((observation) => toEvents(observation));
  const known = new Set(told.map(({ kind }) => kind));
  const concluded = toConcluded(record).filter(({ kind }) => !known.has(kind));
  return [...told, ...concluded].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function toEvents(observation: FiledObservation): readonly CallEvent[] {
  const { source, id, platform } = observation;
  const happenings = readings.flatMap((read) => read(observation));
  return happenings.map((happening) => ({
    ...happening,
    // It is the platform of whoever acted, which with several is not known.
    platform: happening.users.length === 1 && isOwn(happening) ? toKnown(platform) : undefined,
    ...{ source, observation: id },
  }));
}

/** The backend writes out that it does not know. */
function toKnown(platform: string | undefined): string | undefined {
  return platform?.toLowerCase() === 'unknown' ? undefined : platform;
}

function isOwn({ kind }: Happening): boolean {
  return ['started', 'joined', 'declined', 'left', 'failed'].includes(kind);
}

function toConcluded(record: CallRecord): readonly CallEvent[] {
  const { sources, startedAt, acceptedAt, endedAt, caller, result } = record;
  const callers = caller === undefined ? [] : [caller];
  const moments = [
    { at: startedAt, kind: 'started', users: callers, said: sources.startedAt },
    { at: acceptedAt, kind: 'joined', users: [], said: sources.acceptedAt },
    { at: endedAt, kind: 'ended', users: [], word: result, said: sources.endedAt },
  ] as const;
  return moments.flatMap(({ said, ...moment }) => {
    if (moment.at === undefined || said === undefined) return [];
    return [{ ...moment, source: said.source, observation: said.observation }];
  });
}
