import type { Comparison } from './comparison.ts';
import type { Deviation } from './deviations.ts';
import type { Difference } from './difference.ts';

/** Whether a deviation is about a difference. */
export function isAbout(deviation: Deviation, { field, what }: Difference): boolean {
  return deviation.field === field && deviation.what === what;
}

/**
 * Whether the facts leave room for a deviation: the file has doubts or was read in part, or the
 * field, or the error code, is inferred.
 */
export function leavesRoom(facts: Comparison['facts'], field: string): boolean {
  const errors = facts.kind === 'endpoint' ? facts.errors : [];
  return (
    facts.doubts.length > 0 ||
    facts.completeness === 'partial' ||
    [...facts.request, ...facts.response].some((row) => row.name === field && row.inferred) ||
    errors.some((row) => String(row.code) === field && row.inferred)
  );
}
