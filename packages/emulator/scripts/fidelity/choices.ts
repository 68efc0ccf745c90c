import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = new URL('../../fidelity/', import.meta.url);

const choice = z.strictObject({
  /** Word for word as in the facts, so that a doubt that changes is looked at again. */
  doubt: z.string().min(1),
  /** What the emulator does, in Markdown. */
  choice: z.string().min(1),
  basis: z.enum(['guess', 'page', 'not concerned']),
  /** A test that shows it: a file below the root of the repository, and a title in it. */
  test: z.strictObject({ file: z.string(), title: z.string() }).optional(),
});

/** What the emulator does where the facts are in doubt. */
export type Choice = z.output<typeof choice>;

/** Why the emulator does what it does. */
export type Basis = Choice['basis'];

/** The choices by the file of the facts they are about. */
export const choices: ReadonlyMap<string, readonly Choice[]> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [
      path,
      z.array(choice).parse(parse(readFileSync(new URL(path, folder), 'utf8'))),
    ]),
);
