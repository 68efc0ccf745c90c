import type { FiledObservation, Observation } from '../record/observation.ts';
import { readCallId } from './call-id.ts';
import { digestOf } from './text.ts';

/**
 * An observation with its id and its call. The id comes from what was said, not from when or how
 * often, so that whatever is said twice is one. One without a call id gets a call of its own.
 */
export function fileObservation(observation: Observation): FiledObservation {
  const { source, sdkAppId, command = '', platform = '', body } = observation;
  const id = digestOf(JSON.stringify([source, sdkAppId, command, platform, body]));
  const callId = readCallId(observation)?.text ?? `unknown-${id}`;
  return { ...observation, id, callId };
}
