import { afterMemberChanged } from '@trtc-kit/contracts/callbacks/call';
import { callbackRequest } from './callback-request.ts';

/** Something that happens in a call: different for each number. */
export function memberChanged(CallId: string, EventTime: number): Request {
  const { command, example } = afterMemberChanged;
  return callbackRequest(command, { ...example, CallId, EventTime });
}

/** What of an event tells it from others of its kind. */
export function toMark({ body }: { readonly body: unknown }): string {
  if (typeof body !== 'object' || body === null) return '';
  const { CallId, EventTime } = body as { CallId?: string; EventTime?: number };
  return `${String(CallId)}${String(EventTime)}`;
}
