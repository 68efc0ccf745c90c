import type { CallRecord } from '../record/call-record.ts';
import { toCallRecord } from '../record/to-call-record.ts';
import type { FiledObservation } from '../record/observation.ts';
import type { Store } from '../store/store.ts';
import type { CallRow } from '../store/tables.ts';
import { fromObservationRow } from '../writing/observation-row.ts';

/** The records of calls, in the order of their keys as given. */
export async function loadRecords(
  { database, flavour }: Store,
  keys: readonly number[],
): Promise<readonly CallRecord[]> {
  if (keys.length === 0) return [];
  const calls = await database
    .selectFrom('trtc_calls')
    .selectAll()
    .where(flavour.among('key', keys))
    .execute();
  const byKey = new Map(calls.map((call) => [call.key, call]));
  const rows = await database
    .selectFrom('trtc_observations')
    .selectAll()
    .where(flavour.among('call_key', keys))
    .execute();
  const observations = Map.groupBy(rows, ({ call_key }) => call_key);
  return keys.flatMap((key) => {
    const call = byKey.get(key);
    const said = observations.get(key);
    // It may have been deleted since it was found.
    if (call === undefined || said === undefined) return [];
    return [
      toRecord(
        call,
        said.map((row) => fromObservationRow(row, call)),
      ),
    ];
  });
}

/** The observations of one call, in the order in which they came in. */
export async function loadObservationsOf(
  { database }: Store,
  sdkAppId: number,
  callId: string,
): Promise<readonly FiledObservation[]> {
  const rows = await database
    .selectFrom('trtc_observations')
    .innerJoin('trtc_calls', 'trtc_calls.key', 'trtc_observations.call_key')
    .selectAll('trtc_observations')
    .where('trtc_calls.app', '=', sdkAppId)
    .where('trtc_calls.id', '=', callId)
    .orderBy('trtc_observations.received_at')
    .orderBy('trtc_observations.id')
    .execute();
  return rows.map((row) => fromObservationRow(row, { app: sdkAppId, id: callId }));
}

function toRecord(call: CallRow, observations: readonly FiledObservation[]): CallRecord {
  const record = toCallRecord(call.app, call.id, observations);
  if (call.settled === 0) return record;
  return { ...record, marks: [...record.marks, 'endUnknown' as const].sort() };
}
