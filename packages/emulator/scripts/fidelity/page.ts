import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { choicesMarkdown } from './markdown.ts';

/** The guide. What stands above its mark is written by hand. */
export const pageFile = new URL('../../../../docs/guides/emulator-fidelity.md', import.meta.url);

const mark = '<!-- The rest is written by `pnpm fidelity` from packages/emulator/fidelity. -->';

/** The guide with every choice below its mark, as the formatter leaves it. */
export async function fidelityPage(): Promise<string> {
  const [byHand = '', generated] = readFileSync(pageFile, 'utf8').split(mark);
  if (generated === undefined) throw new Error(`docs/guides/emulator-fidelity.md has no ${mark}`);
  const config = await resolveConfig(fileURLToPath(pageFile));
  const text = [byHand.trimEnd(), mark, choicesMarkdown()].join('\n\n');
  return format(text, { ...config, parser: 'markdown' });
}
