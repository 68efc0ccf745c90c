import { execFile } from 'node:child_process';

/** A command and its arguments. */
export type CommandLine = readonly [command: string, ...args: string[]];

/** Gives what a command printed to stdout; throws with what it printed to both when it fails. */
export function run([command, ...args]: CommandLine, cwd: string): Promise<string> {
  const settings = { cwd, env: environment(), timeout: 180_000, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, settings, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${[command, ...args].join(' ')}\n${stdout}${stderr}`.trim()));
    });
    child.stdin?.end();
  });
}

/** This process's own, without the settings that pnpm hands to what it runs. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' };
}
