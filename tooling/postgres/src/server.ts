import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { unprivilegedAccount, type Account } from './account.ts';

/** A server that is gone with its scope, and its data with it. */
export interface Server extends AsyncDisposable {
  /** A superuser's way into it. */
  readonly url: string;
}

const owner = 'trtc_kit';

/** Makes a cluster in a temporary folder and serves it on a free port of this machine. */
export async function startServer(binaries: string): Promise<Server> {
  const account = await unprivilegedAccount();
  const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-postgres-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    if (account !== undefined) await chown(folder, account.uid, account.gid);
    const run = (name: string, args: readonly string[]) =>
      start(join(binaries, name), args, { cwd: folder, account });
    await createCluster(run);
    const port = await freePort();
    const server = run('postgres', ['-D', 'data', ...settings(port)]);
    await untilReady(server);
    return {
      url: `postgres://${owner}@127.0.0.1:${port}/postgres`,
      async [Symbol.asyncDispose]() {
        await stop(server);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

type Run = (name: string, args: readonly string[]) => ChildProcess;

async function createCluster(run: Run): Promise<void> {
  const how = ['--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const output: string[] = [];
  const initdb = run('initdb', ['-D', 'data', '-U', owner, ...how]);
  initdb.stdout?.on('data', (text) => output.push(String(text)));
  initdb.stderr?.on('data', (text) => output.push(String(text)));
  await once(initdb, 'close');
  if (initdb.exitCode !== 0) throw new Error(`initdb failed.\n${output.join('')}`);
}

// The defaults, said aloud: what is committed is on disk.
const durable = { fsync: 'on', synchronous_commit: 'on' };

function settings(port: number): string[] {
  const all = { ...durable, listen_addresses: '127.0.0.1', port, unix_socket_directories: '' };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

interface StartOptions {
  readonly cwd: string;
  readonly account: Account | undefined;
}

function start(path: string, args: readonly string[], { cwd, account }: StartOptions) {
  // A group of its own: Ctrl+C is for the command, and the server ends after it.
  return spawn(path, args, { cwd, ...account, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

const readyLine = 'ready to accept connections';

async function untilReady(server: ChildProcess): Promise<void> {
  const { stdout, stderr } = server;
  if (stderr === null) throw new Error('The server was started without a log.');
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    said.push(line);
    if (line.includes(readyLine)) break;
  }
  if (said.at(-1)?.includes(readyLine) !== true) {
    throw new Error(`PostgreSQL did not start.\n${said.join('\n')}`);
  }
  // What it says from now on is what the tests provoke; unread, it would fill the pipe.
  stdout?.resume();
  stderr.resume();
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  // To PostgreSQL: roll back what is open, and end.
  server.kill('SIGINT');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // What listens on TCP has such an address.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
