import type { CallbackEvent } from '../record/observe.ts';
import { observeCallback, observeRecord, observeRecordV1 } from '../record/observe.ts';
import type { Observation } from '../record/observation.ts';
import { callbacksAbout } from './callbacks-about.ts';
import { callbacksV1About } from './callbacks-v1-about.ts';
import type { GeneratedCall } from './generated-call.ts';
import { toRecord, toRecordV1 } from './records-of.ts';

/** In which form a made-up call is told of. */
export type Telling = 'recordV4' | 'recordV1' | 'callbacksV4' | 'callbacksV1';

/** What the backend says about a made-up call in one form, in the order in which it does. */
export function saidAbout(call: GeneratedCall, telling: Telling): readonly Observation[] {
  return tellings[telling](call);
}

const tellings: Readonly<Record<Telling, (call: GeneratedCall) => readonly Observation[]>> = {
  recordV4: (call) => [observeRecord(toRecord(call), occasionOf(call))],
  recordV1: (call) => [observeRecordV1(toRecordV1(call), occasionOf(call))],
  callbacksV4: (call) => observeAll(callbacksAbout(call, toRecord(call))),
  callbacksV1: (call) => observeAll(callbacksV1About(call)),
};

function observeAll(events: readonly CallbackEvent[]): readonly Observation[] {
  return events.flatMap((event) => observeCallback(event) ?? []);
}

function occasionOf({ sdkAppId, endedAt }: GeneratedCall) {
  return { sdkAppId, receivedAt: (endedAt + 5) * 1000 };
}
