import { compareText, type Difference } from './difference.ts';

/** A contract names one of the pages its facts come from, if one of them is on the web. */
export function compareSource(
  facts: { readonly source: readonly string[] },
  contract: { readonly source: string },
): Difference[] {
  const pages = facts.source.filter((source) => source.startsWith('https://'));
  if (pages.length === 0 || pages.includes(contract.source)) return [];
  return compareText({ what: 'source', facts: pages.join(' '), contract: contract.source });
}
