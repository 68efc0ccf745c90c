import type { Observation, ObservationSource } from '../record/observation.ts';
import { toStorableText, type StorableText } from './text.ts';

type Body = Observation['body'];

/** Where each kind of observation has the id of its call. */
const places: Readonly<Record<ObservationSource, (body: Body) => unknown>> = {
  recordV4: ({ CallId }) => CallId,
  recordV1: ({ callId }) => callId,
  callbackV4: ({ CallId, CallInfo, CallRecord }) =>
    CallId ?? fieldOf(CallInfo, 'CallId') ?? fieldOf(CallRecord, 'CallId'),
  callbackV1: ({ CallId }) => CallId,
};

/** The id of the call an observation is about, as the archive writes it; none if there is none. */
export function readCallId({ source, body }: Observation): StorableText | undefined {
  const id = places[source](body);
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  return id === '' ? undefined : toStorableText(String(id));
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
