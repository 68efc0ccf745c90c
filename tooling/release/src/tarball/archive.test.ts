import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../shell/scratch-folder.ts';
import { filesOf } from './archive.ts';

test.each(['ustar', 'pax'])('reads back every file that a %s archive holds', async (format) => {
  await using scratch = await scratchFolder('archive');
  const deep = `package/${'folder/'.repeat(13)}name-that-makes-it-long.txt`;
  mkdirSync(join(scratch.path, deep, '..'), { recursive: true });
  writeFileSync(join(scratch.path, deep), 'far down');
  writeFileSync(join(scratch.path, 'package/package.json'), '{}'.padEnd(2000));
  const packed = execFileSync('tar', ['-cz', `--format=${format}`, 'package'], {
    cwd: scratch.path,
  });

  const files = filesOf(packed);

  expect([...files.keys()].sort()).toEqual([deep.replace('package/', ''), 'package.json']);
  expect(files.get(deep.replace('package/', ''))?.toString()).toBe('far down');
  expect(files.get('package.json')).toHaveLength(2000);
});
