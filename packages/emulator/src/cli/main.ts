#!/usr/bin/env node
import { createRequire } from 'node:module';
import { parseFlags, usage } from './flags.ts';
import { run } from './run.ts';

const print = (line: string) => {
  console.log(line);
};

try {
  const flags = parseFlags(process.argv.slice(2));
  if (flags.help) print(usage);
  else if (flags.version) print(version());
  else await serve(flags);
} catch (error) {
  // A stack would hide the sentence that helps.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function serve(flags: ReturnType<typeof parseFlags>): Promise<void> {
  const running = run(flags, print);
  const stop = () => {
    void running
      .then(({ emulator }) => emulator.close())
      .then(() => {
        print('stopped');
      });
  };
  // Before anything is printed: whoever reads that it runs may stop it.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await running;
}

function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('../../package.json');
  // The package's own manifest.
  return (manifest as { version: string }).version;
}
