import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.ts';
import { createShell } from './shell.ts';

const cwd = import.meta.dirname;
const node = (code: string) => [process.execPath, ['-e', code], { cwd }] as const;
const never = new AbortController().signal;

test('gives what a command printed', async () => {
  await expect(createShell(never)(...node('console.log("hello")'))).resolves.toBe('hello\n');
});

test('says how a command failed and what it printed last', async () => {
  const run = createShell(never)(...node('console.error("no room"); process.exit(3)'));

  await expect(run).rejects.toThrow(/ended with 3\nno room/);
});

test('says which command is not there', async () => {
  await expect(createShell(never)('no-such-command', [], { cwd })).rejects.toThrow(/ENOENT/);
});

test('stops a command, and what that started, when it is interrupted', async () => {
  await using scratch = await scratchFolder('shell');
  const socket = join(scratch.path, 'started');
  const controller = new AbortController();
  const server = createServer(() => {
    controller.abort();
  }).listen(socket);
  await once(server, 'listening');
  const grandchild = `require('node:net').connect(process.argv[1])`;
  const child = `require('node:child_process').spawn(
    process.execPath, ['-e', process.argv[1], process.argv[2]], { stdio: 'inherit' })`;
  const args = ['-e', child, grandchild, socket];

  // It settles only when the last process that holds its output is gone.
  await expect(createShell(controller.signal)(process.execPath, args, { cwd })).rejects.toThrow(
    /SIGTERM/,
  );
  server.close();
});
