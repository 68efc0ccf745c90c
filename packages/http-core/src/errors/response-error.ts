import type { ContractIssue, EndpointPath } from '@trtc-kit/contracts';
import type { Effort } from '../effort.ts';
import { toSentence } from './issue-text.ts';
import { TrtcError } from './trtc-error.ts';

/** The answer does not fit the contract. The command has most likely taken effect. */
export class ResponseError extends TrtcError {
  override readonly name = 'ResponseError';
  /** Each field that does not fit. */
  readonly issues: readonly ContractIssue[];
  /** The id to quote when asking the vendor's support. */
  readonly requestId: string | undefined;

  constructor(
    endpoint: EndpointPath,
    issues: readonly ContractIssue[],
    { requestId, ...effort }: Effort & { readonly requestId?: string | undefined },
  ) {
    super(endpoint, `the answer does not fit the contract. ${toSentence(issues)}`, effort);
    this.issues = issues;
    this.requestId = requestId;
  }
}
