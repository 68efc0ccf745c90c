import { fileObservation } from '../evidence/file-observation.ts';
import type { CallRecord } from './call-record.ts';
import type { FiledObservation, Observation } from './observation.ts';
import { toCallRecord } from './to-call-record.ts';

/**
 * The records of all calls that the observations are about, without an archive: in order of their
 * applications and ids. The order of the observations makes no difference, nor does saying one twice.
 */
export function mergeObservations(observations: Iterable<Observation>): readonly CallRecord[] {
  const calls = new Map<string, Map<string, FiledObservation>>();
  for (const observation of observations) {
    const filed = fileObservation(observation);
    const name = JSON.stringify([filed.sdkAppId, filed.callId]);
    const call = calls.get(name) ?? new Map<string, FiledObservation>();
    calls.set(name, call.set(filed.id, filed));
  }
  return [...calls.values()].flatMap(toRecord).sort(byApplicationAndId);
}

function toRecord(observations: ReadonlyMap<string, FiledObservation>): readonly CallRecord[] {
  const all = [...observations.values()];
  const [first] = all;
  return first === undefined ? [] : [toCallRecord(first.sdkAppId, first.callId, all)];
}

function byApplicationAndId(a: CallRecord, b: CallRecord): number {
  if (a.sdkAppId !== b.sdkAppId) return a.sdkAppId - b.sdkAppId;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
