import type { Callback } from '../define/callback.ts';
import { versionOfCallback, type ApiVersion } from './api-version.ts';

/** What a receiver answers a callback with. */
export interface Ack {
  /** The name of its component. */
  readonly name: string;
  /** What comes of it. */
  readonly note: string;
  readonly example: Readonly<Record<string, unknown>>;
}

/** Only v1 is documented to send again what was refused. */
const acks: Readonly<Record<ApiVersion, Ack>> = {
  v1: {
    name: 'CallbackAckV1',
    note: 'Another status, or an ErrorCode other than 0, makes the backend send it again.',
    example: { ErrorCode: 0, ErrorMessage: 'Success' },
  },
  v4: {
    name: 'CallbackAck',
    note: 'The event has happened, and the answer cannot change it.',
    example: { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 },
  },
};

/** The answer a callback of this version asks for. */
export function ackOf(callback: Callback): Ack {
  return acks[versionOfCallback(callback)];
}
