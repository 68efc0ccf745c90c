import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startBackend } from './backend.ts';
import { committedDocuments } from './documents.ts';
import { checkFlow } from './flow.ts';
import type { Surroundings } from './surroundings.ts';

const source = resolve(import.meta.dirname, '../go');

/** Generates, compiles and runs the Go client. */
export async function checkGo({ commands, report, scratch }: Surroundings): Promise<void> {
  const { run } = commands;
  const cwd = join(scratch, 'go');
  await cp(source, cwd, { recursive: true });
  const env = {
    GOMODCACHE: join(scratch, 'go-modules'),
    GOCACHE: join(scratch, 'go-build'),
    GOFLAGS: '-modcacherw',
    GOBIN: join(cwd, 'bin'),
    GOWORK: 'off',
  };
  const options = { cwd, env };
  await report.check('go: installs its tools', () => run(['go', 'install', 'tool'], options));

  for (const { name, path } of await committedDocuments()) {
    const out = join(cwd, 'clients', name);
    await mkdir(out, { recursive: true });
    await report.check(`go: generates a client from ${name}`, () =>
      run(
        [
          join(cwd, 'bin/oapi-codegen'),
          '-config',
          'oapi-codegen.yaml',
          '-package',
          name,
          '-o',
          join(out, 'client.go'),
          path,
        ],
        options,
      ),
    );
  }
  await report.check('go: compiles the clients, and the program with them', async () => {
    await run(['go', 'vet', './...'], options);
    await run(['go', 'build', '-o', 'flow', '.'], options);
  });

  await using backend = await startBackend();
  const program = {
    language: 'go',
    line: [join(cwd, 'flow')],
    options: { cwd, env: backend.env },
  } as const;
  await checkFlow(program, commands, report);
}
