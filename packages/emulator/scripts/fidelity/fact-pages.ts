import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = new URL('../../../contracts/facts/', import.meta.url);

const factPage = z.object({
  title: z.string(),
  source: z.array(z.string()),
  doubts: z.array(z.string()).default([]),
});

/** What the facts say of one page or topic, as far as the choices are about it. */
export interface FactPage extends z.output<typeof factPage> {
  /** Below the folder of the facts. */
  readonly path: string;
}

/** Every file of the facts that has doubts. */
export const doubtedPages: readonly FactPage[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => ({ path, ...factPage.parse(parse(readFileSync(new URL(path, folder), 'utf8'))) }))
  .filter(({ doubts }) => doubts.length > 0);
