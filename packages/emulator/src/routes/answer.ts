import { commonErrors, type Endpoint, type EnvelopeV4, type ErrorRows } from '@trtc-kit/contracts';
import type { Refusal } from '../world/refusal.ts';

/** A payload in its envelope; a command without a payload answers with the envelope alone. */
export function toSuccess(payload: object, RequestId: string): EnvelopeV4 {
  const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId } as const;
  return Object.keys(payload).length === 0 ? envelope : { ...envelope, Response: payload };
}

/** A refusal in its envelope. The real words are not documented; the meaning stands for them. */
export function toFailure(
  { code, message }: Refusal,
  RequestId: string,
  endpoint?: Endpoint,
): EnvelopeV4 {
  const rows: ErrorRows = { ...commonErrors, ...endpoint?.errors };
  const ErrorInfo = message || (rows[code]?.meaning ?? 'no page documents this code');
  return { ActionStatus: 'FAIL', ErrorInfo, ErrorCode: code, RequestId };
}
