import type { CallKit } from '@trtc-kit/callkit';

/** Last week's calls that were answered, a line each; pages are fetched while they are written. */
export async function writeRecords(
  callkit: CallKit,
  write: (line: string) => void,
): Promise<number> {
  let seconds = 0;
  for await (const record of callkit.records({ CallResult: 'NormalEnd' }, { pageSize: 100 })) {
    const talked = record.EndTime - record.AcceptTime;
    seconds += talked;
    const began = new Date(record.StartTime * 1000).toISOString();
    write(`${began} ${record.Caller_Account} ${record.MediaType} ${talked.toString()} s`);
  }
  return seconds;
}
