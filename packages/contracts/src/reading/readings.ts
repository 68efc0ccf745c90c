import type { z } from 'zod';
import type { Endpoint } from '../define/endpoint.ts';
import { findIssues, type ContractIssue } from './issue.ts';

/** What a reading found: what forbids going on, and what is only told. */
export interface Reading {
  /** A reason not to go on. */
  readonly refused: readonly ContractIssue[];
  /** Told to whoever listens. */
  readonly reported: readonly ContractIssue[];
}

/**
 * A request about to be sent. Every difference refuses it, for a typing mistake must not reach the
 * backend; where the facts are partial, an undocumented key is only reported.
 */
export function readSent(endpoint: Endpoint, request: unknown): Reading {
  const issues = findIssues(endpoint.request, request);
  return endpoint.completeness === 'partial'
    ? split(issues, ({ kind }) => kind !== 'unknown_key')
    : { refused: issues, reported: [] };
}

/**
 * An answer or a callback that arrived. Keys and values nobody has documented yet are drift, and
 * only reported; what does not have the documented shape is refused, and the reader decides
 * whether that stops anything.
 */
export function readReceived(schema: z.ZodType, value: unknown): Reading {
  return split(findIssues(schema, value), ({ kind }) => kind === 'mismatch');
}

/** A request that reached the emulator: refusing an undocumented key is documented nowhere. */
export function readArrived(endpoint: Endpoint, request: unknown): Reading {
  return split(findIssues(endpoint.request, request), ({ kind }) => kind !== 'unknown_key');
}

function split(
  issues: readonly ContractIssue[],
  isRefused: (issue: ContractIssue) => boolean,
): Reading {
  return {
    refused: issues.filter(isRefused),
    reported: issues.filter((issue) => !isRefused(issue)),
  };
}
