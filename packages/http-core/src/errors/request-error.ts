import type { ContractIssue, Endpoint } from '@trtc-kit/contracts';
import { noEffort } from '../effort.ts';
import { toSentence } from './issue-text.ts';
import { TrtcError } from './trtc-error.ts';

/** The request does not fit the contract. Nothing was sent. */
export class RequestError extends TrtcError {
  override readonly name = 'RequestError';
  /** Each field that does not fit. */
  readonly issues: readonly ContractIssue[];
  /** The vendor's page on the command. */
  readonly source: string;

  constructor(endpoint: Endpoint, issues: readonly ContractIssue[]) {
    const text = `not sent. ${toSentence(issues)}. See ${endpoint.source}`;
    super(endpoint.path, text, noEffort);
    this.issues = issues;
    this.source = endpoint.source;
  }
}
