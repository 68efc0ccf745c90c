import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { referencePages } from '../src/reference/pages.ts';

/** The folder of the reference, which has pages written by hand too. */
export const referenceFolder = new URL('../../../docs/reference/', import.meta.url);

const mark = '<!-- Written by `pnpm reference`: change the contract, not this page. -->';

/** Every generated page as it stands in the folder: marked, and as the formatter leaves it. */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
  const config = await resolveConfig(fileURLToPath(new URL('README.md', referenceFolder)));
  const options = { ...config, parser: 'markdown' };
  const formatted = [...referencePages()].map(
    async ([file, text]) => [file, await format(`${mark}\n\n${text}`, options)] as const,
  );
  return new Map(await Promise.all(formatted));
}

/** The pages in the folder that were generated, now or earlier. */
export function writtenFiles(): readonly string[] {
  const files = readdirSync(referenceFolder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .filter((file) => readFileSync(new URL(file, referenceFolder), 'utf8').startsWith(mark));
}
