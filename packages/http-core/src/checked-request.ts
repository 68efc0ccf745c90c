import { readSent, type Endpoint } from '@trtc-kit/contracts';
import type { OnContractDrift } from './contract-drift.ts';
import { RequestError } from './errors/request-error.ts';

/** How strictly a request is held to its contract. */
export interface RequestPolicy {
  readonly unchecked: boolean;
  readonly onContractDrift: OnContractDrift;
}

/**
 * Holds a request to its contract before it is sent.
 *
 * @throws RequestError if it does not fit and is not `unchecked`.
 */
export function checkRequest(
  endpoint: Endpoint,
  request: unknown,
  { unchecked, onContractDrift }: RequestPolicy,
): void {
  const { refused, reported } = readSent(endpoint, request);
  if (refused.length > 0 && !unchecked) throw new RequestError(endpoint, refused);
  const issues = [...refused, ...reported];
  if (issues.length > 0) onContractDrift({ endpoint: endpoint.path, direction: 'sent', issues });
}
