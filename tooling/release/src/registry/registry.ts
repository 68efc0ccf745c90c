import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a local registry is made. */
export interface RegistryOptions {
  /** An empty folder for what it stores, and for the npm settings that lead to it. */
  readonly folder: string;
  /** The registry that has everything that is not ours. */
  readonly upstream: string;
}

/** Starts a registry on a free loopback port, in a process that ends when this is disposed. */
export async function startRegistry({ folder, upstream }: RegistryOptions) {
  const storage = join(folder, 'storage');
  await mkdir(storage);
  const server = fork(join(import.meta.dirname, 'server.ts'), [storage, upstream]);
  const closed = once(server, 'exit');
  const port = await Promise.race([
    once(server, 'message').then(([message]) => Number(message)),
    closed.then(() => Promise.reject(new Error('The local registry ended before it listened.'))),
  ]);
  return {
    env: await npmSettings(folder, `127.0.0.1:${port}/`),
    async [Symbol.asyncDispose]() {
      server.disconnect();
      await closed;
    },
  };
}

/** An environment in which npm knows this registry alone, and keeps nothing outside the folder. */
async function npmSettings(folder: string, address: string): Promise<NodeJS.ProcessEnv> {
  const file = join(folder, 'npmrc');
  // npm does not publish without a token; the local registry takes any.
  const lines = [`registry=http://${address}`, `//${address}:_authToken=anyone`];
  const quiet = ['audit=false', 'fund=false', 'update-notifier=false'];
  await writeFile(file, [...lines, ...quiet, `cache=${join(folder, 'cache')}`, ''].join('\n'));
  return { ...withoutNpmSettings(process.env), npm_config_userconfig: file };
}

/** `npx pnpm` hands its own settings down; a stranger's shell would not have them. */
export function withoutNpmSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^p?npm_/i.test(name)));
}
