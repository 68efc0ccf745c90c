import type { CallRecord as CallRecordV4 } from '@trtc-kit/contracts/call-record';
import type { CallRecordV1 } from '@trtc-kit/contracts/call-v1';
import { callCommands } from '../evidence/callback-evidence.ts';
import { callCommandsV1 } from '../evidence/callback-v1-evidence.ts';
import type { Observation, ObservationSource } from './observation.ts';

/** Where and when something was observed. */
export interface Occasion {
  readonly sdkAppId: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** A record of v4, as `getRecordByFilter` gives it. */
export function observeRecord(record: CallRecordV4, occasion: Occasion): Observation {
  return { source: 'recordV4', ...pick(occasion), body: { ...record } };
}

/** A record of v1, as `v1.getRecordsByFilter` gives it. */
export function observeRecordV1(record: CallRecordV1, occasion: Occasion): Observation {
  return { source: 'recordV1', ...pick(occasion), body: { ...record } };
}

/** A callback as a receiver hands it out. */
export interface CallbackEvent {
  readonly sdkAppId: number;
  /** The command word. */
  readonly command: string;
  readonly body: unknown;
  /** The documented parameters of the URL. */
  readonly query: object;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

const sources = new Map<string, ObservationSource>([
  ...callCommands.map((command) => [command, 'callbackV4'] as const),
  ...callCommandsV1.map((command) => [command, 'callbackV1'] as const),
]);

/** A callback about a call; none if it is about something else, a room or an alert. */
export function observeCallback(event: CallbackEvent): Observation | undefined {
  const source = sources.get(event.command);
  const { body } = event;
  if (source === undefined || typeof body !== 'object' || body === null) return undefined;
  return {
    source,
    ...pick(event),
    command: event.command,
    platform: readParameter(event.query, 'optplatform'),
    clientIp: readParameter(event.query, 'clientip'),
    body: { ...body },
  };
}

function pick({ sdkAppId, receivedAt }: Occasion): Occasion {
  return { sdkAppId, receivedAt };
}

/** v4 writes its parameters with capitals, v1 without. */
function readParameter(query: object, name: string): string | undefined {
  const found = Object.entries(query).find(([key]) => key.toLowerCase() === name);
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
