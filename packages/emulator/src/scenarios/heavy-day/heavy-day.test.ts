import type { AnswerOf } from '@trtc-kit/contracts';
import type { CallRecord } from '@trtc-kit/contracts/call-record';
import { getRecordByFilter } from '@trtc-kit/contracts/call-record';
import { describe, expect, test } from 'vitest';
import { createBackend, start } from '../../../test/backend.ts';
import type { PlannedCall } from './planned-call.ts';
import { toHeavyDay } from './to-heavy-day.ts';

const day = 86_400_000;
const perPage = 100;

/** All records, page by page. */
async function readRecords({ send }: ReturnType<typeof createBackend>) {
  const records: CallRecord[] = [];
  for (let Page = 1; ; Page += 1) {
    const answer = await send(getRecordByFilter, { NumberPerPage: perPage, Page });
    const { CallRecordList } = answer as AnswerOf<typeof getRecordByFilter>;
    records.push(...CallRecordList);
    if (CallRecordList.length < perPage) return records;
  }
}

const toSeconds = (time: number) => Math.floor(time / 1000);

/** What the record of a planned call must be, but its id, which nobody can know before. */
function toRecord(call: PlannedCall): Omit<CallRecord, 'CallId'> {
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
    { calls: 500, seed: 2, users: 120 },
    { calls: 1, seed: -3 },
  ])('leaves the records its plan says, call by call: %o', async (options) => {
    const backend = createBackend(undefined, { limitsFrequency: false });
    const playing = backend.emulator.play('heavyDay', options);
    backend.clock.advance(day);
    expect(playing.refused).toEqual([]);
    expect(playing.callIds).toHaveLength(options.calls);

    const plan = toHeavyDay({ ...options, from: start });
    const records = await readRecords(backend);
    expect(records.map(({ CallId }) => CallId).sort()).toEqual([...playing.callIds].sort());
    expect(records.map(({ CallId: _id, ...record }) => record).sort(byRoom)).toEqual(
      plan.map(toRecord).sort(byRoom),
    );
  });
});
