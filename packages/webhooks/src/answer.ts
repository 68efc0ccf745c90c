import type { AckV4 } from '@trtc-kit/contracts';
import { statusOf, type Refusal } from './refusal.ts';

const taken: AckV4 = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };

/** Tells the backend that the event has arrived. */
export function ackResponse(): Response {
  return Response.json(taken);
}

/** Tells a sender why its request is not taken, in the form the backend reads. */
export function refusalResponse({ reason, message }: Refusal): Response {
  const body: AckV4 = { ActionStatus: 'FAIL', ErrorInfo: message, ErrorCode: 1 };
  const headers = reason === 'method' ? { Allow: 'POST' } : {};
  return Response.json(body, { status: statusOf(reason), headers });
}
