import { openEnvelope, readReceived, type Endpoint, type ResponseOf } from '@trtc-kit/contracts';
import type { OnContractDrift } from './contract-drift.ts';
import type { Effort } from './effort.ts';
import { ApiError } from './errors/api-error.ts';
import { ResponseError } from './errors/response-error.ts';
import type { Redact } from './redaction.ts';

/** How an answer is read. */
export interface AnswerPolicy {
  /** Takes the secrets of the request out of the vendor's words, which might repeat them. */
  readonly redact: Redact;
  readonly strictResponses: boolean;
  readonly onContractDrift: OnContractDrift;
  /** What the call has cost so far, for its errors. */
  readonly effort: Effort;
}

/** A payload out of its envelope. */
export interface Answer<E extends Endpoint> {
  readonly data: ResponseOf<E>;
  readonly requestId: string | undefined;
}

/**
 * Takes the payload out of an answer. What arrived is handed over as it is, never a changed copy.
 *
 * @throws ApiError if the envelope refuses.
 * @throws ResponseError if there is no envelope or, under `strictResponses`, the payload does not fit.
 */
export function readAnswer<E extends Endpoint>(
  endpoint: E,
  json: unknown,
  { redact, strictResponses, onContractDrift, effort }: AnswerPolicy,
): Answer<E> {
  const opened = openEnvelope(endpoint.path, json);
  if (opened.outcome === 'unreadable') {
    const issue = { kind: 'mismatch', path: '', message: opened.reason } as const;
    throw new ResponseError(endpoint.path, [issue], effort);
  }
  const { requestId } = opened;
  if (opened.outcome === 'refusal') {
    const text = redact(opened.text);
    throw new ApiError(endpoint, opened.code, { text, requestId, ...effort });
  }
  const { refused, reported } = readReceived(endpoint.response, opened.payload);
  if (refused.length > 0 && strictResponses) {
    throw new ResponseError(endpoint.path, refused, { requestId, ...effort });
  }
  const issues = [...refused, ...reported];
  if (issues.length > 0) {
    onContractDrift({ endpoint: endpoint.path, direction: 'received', issues, requestId });
  }
  // Just held against the schema this type is derived from; what differs has been reported.
  return { data: opened.payload as ResponseOf<E>, requestId };
}
