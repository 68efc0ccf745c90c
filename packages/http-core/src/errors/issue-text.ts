import type { ContractIssue } from '@trtc-kit/contracts';

const shown = 5;

/** The first issues in one line; the error carries them all. */
export function toSentence(issues: readonly ContractIssue[]): string {
  const lines = issues
    .slice(0, shown)
    .map(({ path, message }) => `${path || 'the body'}: ${message}`);
  const rest = issues.length - lines.length;
  return lines.join('; ') + (rest > 0 ? `; and ${rest.toString()} more` : '');
}
