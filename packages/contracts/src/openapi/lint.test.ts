import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const home = resolve(import.meta.dirname, '../..');
const documents = readdirSync(join(home, 'openapi')).map((name) => join('openapi', name));
const redocly = join(home, 'node_modules/@redocly/cli/bin/cli.js');

// Without a look for a newer version, the test needs no network.
const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

test('Redocly has nothing to say about the documents (redocly.yaml says by which rules)', () => {
  // This format prints a line for each problem, warnings included, and nothing else.
  const { status, stdout } = spawnSync(
    process.execPath,
    [redocly, 'lint', '--format', 'github-actions', ...documents],
    { cwd: home, env, encoding: 'utf8' },
  );
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 30_000);
