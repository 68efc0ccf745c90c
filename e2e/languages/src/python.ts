import { cp, mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { startBackend } from './backend.ts';
import type { CommandOptions } from './command.ts';
import { committedDocuments } from './documents.ts';
import { checkFlow } from './flow.ts';
import type { Surroundings } from './surroundings.ts';

const source = resolve(import.meta.dirname, '../python');

/** A Python of our own, with what `requirements.txt` names. */
export interface Python {
  readonly folder: string;
  /** The path of a program of this Python. */
  readonly bin: (name: string) => string;
  readonly options: CommandOptions;
}

/** Generates, compiles and runs the Python client; gives the Python it did so with. */
export async function checkPython({ commands, report, scratch }: Surroundings): Promise<Python> {
  const { run } = commands;
  const folder = join(scratch, 'python');
  await cp(source, folder, { recursive: true });
  const python = await report.check('python: installs its tools', () =>
    install(folder, { commands, report, scratch }),
  );
  const { bin, options } = python;

  const clients = join(folder, 'clients');
  await mkdir(clients);
  for (const { name, path } of await committedDocuments()) {
    const out = join(clients, name);
    await report.check(`python: generates a client from ${name}`, () =>
      run(
        [
          bin('openapi-python-client'),
          'generate',
          '--path',
          path,
          '--output-path',
          out,
          '--meta',
          'none',
          '--config',
          'generator.yaml',
          '--fail-on-warning',
        ],
        options,
      ),
    );
  }
  await report.check('python: compiles the clients, and the program by their types', async () => {
    await run([bin('python'), '-m', 'compileall', '-q', 'clients'], options);
    await run([bin('mypy'), 'flow.py'], options);
  });

  await using backend = await startBackend();
  const line = [bin('python'), 'flow.py'] as const;
  const env = { ...options.env, ...backend.env };
  await checkFlow({ language: 'python', line, options: { ...options, env } }, commands, report);
  return python;
}

async function install(folder: string, { commands: { run } }: Surroundings): Promise<Python> {
  const venv = join(folder, 'venv');
  await run(['python3', '-m', 'venv', venv]);
  const programs = join(venv, 'bin');
  const bin = (name: string) => join(programs, name);
  const PATH = [programs, process.env.PATH].join(delimiter);
  const options = { cwd: folder, env: { PATH, PYTHONPATH: '', PYTHONUTF8: '1' } };
  await run(
    [
      bin('python'),
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-cache-dir',
      '--requirement',
      'requirements.txt',
      '--constraint',
      'constraints.txt',
    ],
    options,
  );
  return { folder, bin, options };
}
