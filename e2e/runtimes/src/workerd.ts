import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { build } from 'esbuild';
import type { App } from './app.ts';

const worker = `
import { probe } from './probe.ts';
export default { fetch: async () => Response.json(await probe()) };
`;

const config = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "probe", worker = .probe) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "probe") ],
);
const probe :Workerd.Worker = (
  modules = [ (name = "worker", esModule = embed "worker.js") ],
  compatibilityDate = "2025-10-01",
  compatibilityFlags = [ "nodejs_compat" ],
);
`;

/** Bundles the probe as a worker, serves it on loopback and gives its answer to one request. */
export async function askWorkerd({ folder, probe }: App, executable: string): Promise<string> {
  await bundle(probe, join(folder, 'worker.js'));
  await writeFile(join(folder, 'workerd.capnp'), config);
  const child = spawn(executable, ['serve', '--control-fd=3', 'workerd.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    timeout: 60_000,
  });
  const closed = once(child, 'close');
  try {
    const port = await listening(child.stdio[3]);
    const response = await fetch(`http://127.0.0.1:${port}/`);
    const answer = await response.text();
    if (!response.ok) throw new Error(`HTTP status ${response.status}\n${answer}`);
    return answer;
  } finally {
    child.kill();
    await closed;
  }
}

async function bundle(probe: string, outfile: string): Promise<void> {
  await build({
    stdin: { contents: worker, resolveDir: probe },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['workerd', 'worker'],
    // As wrangler does: what a CommonJS package requires of Node is imported.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire('/');",
    },
  });
}

/** The port on which workerd says that it listens. */
async function listening(control: unknown): Promise<string> {
  if (!(control instanceof Readable)) throw new Error('workerd has no control stream.');
  for await (const line of createInterface({ input: control })) {
    const port = /"event":"listen".*"port":(\d+)/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('workerd ended before it listened.');
}
