import type { ContractIssue, EndpointPath } from '@trtc-kit/contracts';

/** The wire and the contract differ, and the call went on all the same. */
export interface ContractDrift {
  readonly endpoint: EndpointPath;
  readonly direction: 'sent' | 'received';
  readonly issues: readonly ContractIssue[];
  /** The id of the request, where its answer is what differs. */
  readonly requestId?: string | undefined;
}

/** Told of every difference between wire and contract. */
export type OnContractDrift = (drift: ContractDrift) => void;
