import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { expect, test } from 'vitest';
import { callbackQuery } from '../test/callback-request.ts';

const home = join(import.meta.dirname, '..');

/** The example in a file, and what its comments say it prints. */
function exampleIn(file: string) {
  const [, block = ''] = /```ts\n(.*?)```/s.exec(readFileSync(join(home, file), 'utf8')) ?? [];
  const code = block.replace(/^ \* ?/gm, '');
  const promised = Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, it]) => it);
  return { code, promised };
}

const inline = ['--input-type=module', '--eval'];

test('the example of createReceiver prints what it says', async () => {
  const { code, promised } = exampleIn('src/receiver.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [...inline, code], { cwd: home });
  expect(promised).toHaveLength(2);
  expect(stdout.trim().split('\n')).toEqual(promised);
});

test.each(['README.md', 'src/node/listener.ts'])(
  'the server in %s takes a callback and prints what it says',
  async (file) => {
    const { code, promised } = exampleIn(file);
    const sayPort = "(0, '127.0.0.1', function () { console.log(this.address().port); })";
    const served = code.replace('(8080)', sayPort);
    const child = spawn(process.execPath, [...inline, served], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
      const port = String((await lines.next()).value);
      const url = `http://127.0.0.1:${port}/?${callbackQuery(afterEndCall.command)}`;
      const body = new TextEncoder().encode(JSON.stringify(afterEndCall.example));
      expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
      expect([(await lines.next()).value]).toEqual(promised);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  },
);
