import type { CallRecord } from '@trtc-kit/callkit';
import type { PlayedCall } from './calls.ts';
import { toRecordsTable } from './records-table.ts';
import type { Show } from './show.ts';

/** Reads the records back, compares everything with what was played; true if all is as it must be. */
export async function closeScenario(show: Show, played: readonly PlayedCall[]): Promise<boolean> {
  show.transcript.chapter('The same calls as records');
  // Records can be read about 5 seconds after the end of a call.
  await show.stage.pass(5);
  const records = await readRecords(show);
  show.transcript.block(toRecordsTable(records));

  const wrong = [
    ...played.flatMap((call) => compare(call, records)),
    ...show.ledger.differences(),
    ...show.complaints,
  ];
  show.transcript.chapter('Self-check');
  for (const text of wrong) show.transcript.bad(text);
  if (wrong.length > 0) return false;
  show.transcript.good(`${played.length.toString()} calls, and a record of each`);
  show.transcript.good(
    `${show.ledger.received().toString()} callbacks expected, each came exactly once`,
  );
  return true;
}

/** Every record the backend has, a page at a time. */
async function readRecords({ stage, transcript }: Show): Promise<readonly CallRecord[]> {
  const found: CallRecord[] = [];
  for (let Page = 1; ; Page += 1) {
    const request = { Page, NumberPerPage: 4 };
    const { CallRecordList, ...totals } = await stage.callkit.getRecordByFilter(request);
    const ids = CallRecordList.map(({ CallId }) => CallId);
    transcript.call('callkit.getRecordByFilter', request, { ...totals, CallRecordList: ids });
    found.push(...CallRecordList);
    if (CallRecordList.length === 0 || found.length >= totals.TotalNum) return found;
  }
}

function compare(call: PlayedCall, records: readonly CallRecord[]): string[] {
  const own = records.filter((record) => record.CallId === call.callId);
  if (own.length !== 1)
    return [`call ${call.callId} has ${own.length.toString()} records, not one`];
  return own
    .filter((record) => record.CallResult !== call.result)
    .map((record) => `call ${call.callId} ended ${record.CallResult}, not ${call.result}`);
}
