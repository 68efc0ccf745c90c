import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const facts = resolve(import.meta.dirname, '../../../packages/contracts/facts');

/** The path of every command that the vendor's pages describe, as the facts have it. */
export function documentedPaths(): readonly string[] {
  const files = readdirSync(facts, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(facts, file), 'utf8'))
    .filter((text) => /^kind: endpoint$/m.test(text))
    .flatMap((text) => /^path: (\S+)/m.exec(text)?.[1] ?? [])
    .sort();
}
