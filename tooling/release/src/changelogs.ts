import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The changelogs of a repository's packages, by the name in their first heading. */
export async function readChangelogs(repository: string): Promise<Map<string, string>> {
  const changelogs = new Map<string, string>();
  for await (const path of glob('packages/*/CHANGELOG.md', { cwd: repository })) {
    const text = await readFile(join(repository, path), 'utf8');
    changelogs.set(/^# (\S+)/.exec(text)?.[1] ?? path, text);
  }
  return changelogs;
}
