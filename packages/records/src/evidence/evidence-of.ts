import type { Observation, ObservationSource } from '../record/observation.ts';
import { evidenceOfCallbackV1 } from './callback-v1-evidence.ts';
import { evidenceOfCallback } from './callback-evidence.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOfRecord, evidenceOfRecordV1 } from './record-evidence.ts';

const readers: Readonly<Record<ObservationSource, (observation: Observation) => Evidence>> = {
  recordV4: ({ body }) => evidenceOfRecord(body),
  recordV1: ({ body }) => evidenceOfRecordV1(body),
  callbackV4: evidenceOfCallback,
  callbackV1: evidenceOfCallbackV1,
};

/** What an observation says, whatever shape its body is in. */
export function evidenceOf(observation: Observation): Evidence {
  return readers[observation.source](observation);
}
