import { describe, expect, test } from 'vitest';
import { start } from '../../../test/backend.ts';
import { createStage, type ReadRecord } from '../../../test/stage.ts';
import type { PlannedCall, PlannedParticipant } from './planned-call.ts';
import { toHeavyDay } from './to-heavy-day.ts';

const day = 86_400_000;
const toSeconds = (time: number) => Math.floor(time / 1000);

/** What the record of a planned call must be, but its id, which nobody can know before. */
function toRecord(call: PlannedCall): Omit<ReadRecord, 'CallId'> {
  return {
    Caller_Account: call.caller,
    MediaType: call.mediaType,
    CallType: call.callType,
    StartTime: toSeconds(call.startedAt),
    EndTime: toSeconds(call.endedAt),
    AcceptTime: call.acceptedAt === undefined ? 0 : toSeconds(call.acceptedAt),
    CallResult: call.result,
    CalleeList_Account: call.participants.map(({ user }) => user),
    RoomId: call.roomId,
    RoomIdType: 2,
  };
}

const byRoom = (a: { RoomId: string }, b: { RoomId: string }) => (a.RoomId < b.RoomId ? -1 : 1);

describe('a heavy day', () => {
  test.each([
    { calls: 2_000, seed: 1 },
    { calls: 500, seed: 2, users: 80 },
    { calls: 1, seed: -3 },
  ])('leaves the records its plan says, call by call: %o', async (options) => {
    const { clock, emulator, records } = await createStage();
    const playing = emulator.play('heavyDay', options);
    clock.advance(day);
    expect(playing.refused).toEqual([]);
    const read = await records();
    expect(read.map(({ CallId }) => CallId).sort()).toEqual([...playing.callIds].sort());
    expect(read.map(({ CallId: _id, ...record }) => record).sort(byRoom)).toEqual(
      toHeavyDay({ ...options, from: start })
        .map(toRecord)
        .sort(byRoom),
    );
  });

  test('tells what its plan says of each participant', async () => {
    const { advance, arrived, emulator } = await createStage();
    const options = { calls: 300, seed: 5 };
    emulator.play('heavyDay', options);
    await advance(day);
    const plan = toHeavyDay({ ...options, from: start });
    const told = arrived.flatMap(({ url, body }) => toActs(url, body));
    expect(told.sort()).toEqual(plan.flatMap(toPlannedActs).sort());
    for (const act of ['Accept', 'Join', 'HangUp', 'Reject', 'NotAnswer', 'Offline']) {
      expect(
        told.filter((line) => line.includes(` ${act} `)),
        act,
      ).not.toEqual([]);
    }
  });
});

type Body = Readonly<Record<string, unknown>>;

/** The acts of members a callback tells, each as one line: when, who, what, from where. */
function toActs(url: URL, { ChangedUserList = [], EventTime }: Body): readonly string[] {
  const changed = ChangedUserList as readonly { User_Account: string; ActionType: string }[];
  const platform = url.searchParams.get('OptPlatform') ?? '';
  return changed.map(({ User_Account, ActionType }) =>
    [EventTime, User_Account, ActionType, platform].join(' '),
  );
}

/** The same, as the plan has it. */
function toPlannedActs(call: PlannedCall): readonly string[] {
  return call.participants.flatMap((participant) =>
    [...toComing(participant), ...toLeaving(participant, call)].map((words) => words.join(' ')),
  );
}

type Words = readonly (string | number)[];

function toComing({ user, role, platform, joinedAt }: PlannedParticipant): readonly Words[] {
  if (joinedAt === undefined || role === 'caller') return [];
  return [[joinedAt, user, role === 'joiner' ? 'Join' : 'Accept', platform]];
}

function toLeaving(
  { user, role, platform, leftAt, departure }: PlannedParticipant,
  { result, startedAt }: PlannedCall,
): readonly Words[] {
  // Told by the end of the call alone.
  if (departure === 'CallEnded' || departure === 'Interrupt') return [];
  if (role === 'caller' && result === 'Cancel') return [];
  // The server says that a line is busy, and that nobody answers.
  const isByItself = departure === 'NotAnswer' || leftAt === startedAt;
  const act = departure === 'Busy' ? 'Reject' : departure;
  return [[leftAt, user, act, isByItself ? 'Unknown' : platform]];
}
