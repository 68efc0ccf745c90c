import { openEnvelope, readReceived, type Endpoint, type ResponseOf } from '@trtc-kit/contracts';
import type { OnContractDrift } from './contract-drift.ts';
import { ApiError } from './errors/api-error.ts';
import { ResponseError } from './errors/response-error.ts';

/** How an answer is read. */
export interface AnswerPolicy {
  /** The UserSig the request carried, which the vendor's words might repeat. */
  readonly usersig: string;
  readonly strictResponses: boolean;
  readonly onContractDrift: OnContractDrift;
}

/**
 * Takes the payload out of an answer. What arrived is handed over as it is, never a changed copy.
 *
 * @throws ApiError if the envelope refuses.
 * @throws ResponseError if there is no envelope or, under `strictResponses`, the payload does not fit.
 */
export function readAnswer<E extends Endpoint>(
  endpoint: E,
  answer: unknown,
  { usersig, strictResponses, onContractDrift }: AnswerPolicy,
): ResponseOf<E> {
  const opened = openEnvelope(endpoint.path, answer);
  if (opened.outcome === 'unreadable') {
    throw new ResponseError(endpoint.path, [
      { kind: 'mismatch', path: '', message: opened.reason },
    ]);
  }
  const { requestId } = opened;
  if (opened.outcome === 'refusal') {
    const text = usersig === '' ? opened.text : opened.text.replaceAll(usersig, '[usersig]');
    throw new ApiError(endpoint, opened.code, { text, requestId });
  }
  const { refused, reported } = readReceived(endpoint.response, opened.payload);
  if (refused.length > 0 && strictResponses) {
    throw new ResponseError(endpoint.path, refused, requestId);
  }
  const issues = [...refused, ...reported];
  if (issues.length > 0) {
    onContractDrift({ endpoint: endpoint.path, direction: 'received', issues, requestId });
  }
  // Just held against the schema this type is derived from; what differs has been reported.
  return opened.payload as ResponseOf<E>;
}
