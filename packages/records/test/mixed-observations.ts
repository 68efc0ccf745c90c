import { observeRecord, type Observation } from '../src/index.ts';
import { generateCalls, saidAbout, type Telling } from '../src/testing/index.ts';

/** The application of the calls. */
export const sdkAppId = 1400000000;

/** When they begin and end. */
export const from = Date.UTC(2025, 5, 1);
export const to = from + 3 * 86_400_000;

/** The calls themselves. */
export const calls = [...generateCalls({ seed: 11, count: 700, from, to, users: 400 })];

const tellings: readonly Telling[] = ['recordV4', 'callbacksV4', 'recordV1', 'callbacksV1'];

/** Everything said about the calls: some in one form, some in several, some without an end. */
export function mixedObservations(): readonly Observation[] {
  const said = calls.flatMap((call, index) => {
    const first = tellings[index % tellings.length] ?? 'recordV4';
    const all = saidAbout(call, first);
    // One in fifty is still running as far as anybody was told.
    if (index % 50 === 1) return all.slice(0, -1);
    return index % 7 === 0 ? [...all, ...saidAbout(call, 'callbacksV4')] : all;
  });
  return [...said, ...oddRecords()];
}

/** Records as they should not be. */
export function oddRecords(): readonly Observation[] {
  const common = {
    Caller_Account: 'odd-caller',
    MediaType: 'Audio',
    CallType: 'SingleCall',
    StartTime: from / 1000 + 500,
    EndTime: from / 1000 + 560,
    AcceptTime: from / 1000 + 505,
    CallResult: 'NormalEnd',
    CalleeList_Account: ['odd-caller', 'odd-callee'],
    RoomId: 'odd',
    RoomIdType: 2,
  };
  const records = [
    { ...common, CallId: 'odd-no-times', StartTime: 0, EndTime: 0, AcceptTime: 0 },
    { ...common, CallId: 'odd-clock', EndTime: from / 1000 + 100 },
    { ...common, CallId: 'odd-result', CallResult: 'Evaporated' },
    {
      ...common,
      CallId: 'odd-users',
      Caller_Account: "=cmd|'/c'!A1",
      CalleeList_Account: ['\0', '\ud800', '😀 "x",\r\n'],
    },
    {
      ...common,
      CallId: 'odd-long',
      CalleeList_Account: ['x'.repeat(5_000), `${'x'.repeat(4_999)}y`],
    },
    { ...common, CallId: '' },
    { ...common, CallId: 'odd-century', StartTime: 170485688, EndTime: 99_999_999_999 },
  ];
  return records.map((record) => observeRecord(record, { sdkAppId, receivedAt: to }));
}
