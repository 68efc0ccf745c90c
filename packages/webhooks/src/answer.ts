import type { AckV1, AckV4 } from '@trtc-kit/contracts';
import type { Form } from './callbacks/product.ts';
import { statusOf, type Refusal } from './refusal.ts';

/** What a request is answered with. */
export interface Answer {
  /** The HTTP status: 200 for what is taken. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON in the form the sender reads. */
  readonly body: string;
}

const acks = {
  v4: JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 } satisfies AckV4),
  v1: JSON.stringify({ ErrorCode: 0, ErrorMessage: 'Success' } satisfies AckV1),
};

const json = { 'content-type': 'application/json' };

/** Tells the backend that the event has arrived. */
export function toAck(form: Form): Answer {
  return { status: 200, headers: json, body: acks[form] };
}

/** Tells a sender why its request is not taken, in the form it reads; v1 sends it again. */
export function toRefused({ reason, message, form }: Refusal): Answer {
  const said: AckV1 | AckV4 =
    form === 'v1'
      ? { ErrorCode: 1, ErrorMessage: message }
      : { ActionStatus: 'FAIL', ErrorInfo: message, ErrorCode: 1 };
  const headers = reason === 'method' ? { ...json, allow: 'POST' } : json;
  return { status: statusOf(reason), headers, body: JSON.stringify(said) };
}
