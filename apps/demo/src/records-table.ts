import type { CallRecord } from '@trtc-kit/callkit';
import Table from 'cli-table3';
import colors from 'picocolors';
import { toClockTime } from './transcript.ts';

/** The records as a table for people: who, what, how it ended, how long it was talked. */
export function toRecordsTable(records: readonly CallRecord[]): string {
  const table = new Table({
    head: ['Caller', 'Members', 'Kind', 'Result', 'Rang', 'Talked'].map(colors.bold),
    // The table's own colours do not ask whether anybody sees them.
    style: { head: [], border: [], compact: true },
  });
  for (const record of records) {
    const { StartTime, AcceptTime, EndTime } = record;
    const accepted = AcceptTime > 0;
    table.push([
      record.Caller_Account,
      record.CalleeList_Account.filter((user) => user !== record.Caller_Account).join(', '),
      `${record.CallType === 'SingleCall' ? 'one-to-one' : 'group'} ${record.MediaType.toLowerCase()}`,
      record.CallResult,
      toClockTime(((accepted ? AcceptTime : EndTime) - StartTime) * 1000),
      accepted ? toClockTime((EndTime - AcceptTime) * 1000) : '',
    ]);
  }
  return table.toString();
}
