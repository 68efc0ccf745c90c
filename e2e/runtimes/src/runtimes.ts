import { join } from 'node:path';
import type { App } from './app.ts';
import { run } from './command.ts';
import type { Executable } from './installation.ts';
import { askWorkerd } from './workerd.ts';

/** A runtime and how the probe is run in it. */
export interface Runtime {
  readonly name: string;
  readonly executable: string;
  /** How it must call itself. */
  readonly userAgent: RegExp;
  /** Runs the probe in it and gives the JSON it answers. */
  readonly ask: (app: App, executable: string) => Promise<string>;
}

/** Runs the probe as a file; `args` come before its name. */
const runScript =
  (...args: readonly string[]): Runtime['ask'] =>
  ({ folder, probe }, executable) =>
    run([executable, ...args, join(probe, 'script.ts')], folder);

/** Every runtime that the README promises. */
export function runtimesFrom(installed: Executable): readonly Runtime[] {
  return [
    {
      name: 'Node',
      executable: installed('node'),
      userAgent: /^Node\.js\/22$/,
      ask: runScript(),
    },
    {
      name: 'Node',
      executable: process.execPath,
      userAgent: /^Node\.js\/24$/,
      ask: runScript(),
    },
    { name: 'Bun', executable: installed('bun'), userAgent: /^Bun\//, ask: runScript('run') },
    {
      name: 'Deno',
      executable: installed('deno'),
      userAgent: /^Deno\//,
      // Without any permission, and without a question for one.
      ask: runScript('run', '--no-prompt', '--no-remote', '--node-modules-dir=manual'),
    },
    {
      name: 'workerd',
      executable: installed('workerd'),
      userAgent: /^Cloudflare-Workers$/,
      ask: askWorkerd,
    },
  ];
}
