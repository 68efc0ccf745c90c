import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scratchFolder } from '../shell/scratch-folder.ts';
import { startRegistry } from './registry.ts';

test('answers until it is disposed, and leaves nothing running', { timeout: 30_000 }, async () => {
  await using scratch = await scratchFolder('registry');
  const registry = await startRegistry({ folder: scratch.path, upstream: 'http://127.0.0.1:9/' });
  const settings = await readFile(registry.env.npm_config_userconfig ?? '', 'utf8');
  const address = /^registry=(.+)$/m.exec(settings)?.[1] ?? '';

  await expect(fetch(`${address}-/ping`)).resolves.toMatchObject({ status: 200 });

  await registry[Symbol.asyncDispose]();
  await expect(fetch(`${address}-/ping`)).rejects.toThrow();
});
