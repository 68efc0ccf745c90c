import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toAcquainted } from './acquainted.ts';
import { startBackend } from './backend.ts';
import { everything } from './documents.ts';
import { populate } from './known-world.ts';
import type { Python } from './python.ts';
import { startRelay } from './relay.ts';
import type { Surroundings } from './surroundings.ts';

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
].join(',');
const args = ['--config-file', 'schemathesis.toml', 'run', 'acquainted.json', '--checks', checks];

/** Tries every command of the document with all kinds of bodies; nothing is to be found. */
export async function checkBySchemathesis(
  { bin, folder, options }: Python,
  { commands: { run }, report }: Surroundings,
): Promise<void> {
  await using backend = await startBackend();
  const text = await readFile(everything.path, 'utf8');
  const document = toAcquainted(text, populate(backend.emulator));
  await writeFile(join(folder, 'acquainted.json'), JSON.stringify(document));

  const tally = createTally();
  await using relay = await startRelay(backend.url, tally.count);
  const env = { ...options.env, ...backend.env, EMULATOR_URL: relay.url };
  const USERSIG = (await run([bin('python'), 'sign.py'], { ...options, env })).trim();
  const settings = { ...options, env: { ...env, USERSIG }, limit: 120_000 };
  await report.check('schemathesis: finds nothing', () =>
    run([bin('schemathesis'), ...args], settings),
  );

  await report.check('schemathesis: saw nearly every command succeed', () =>
    tally.expectSuccess(Object.keys(document.paths)),
  );
}

/** Notes which commands succeeded, for nothing is found where every call is refused. */
function createTally() {
  const succeeded = new Set<string>();
  return {
    count: (command: string, answer: string): string => {
      if (/"errorCode":0[,}]/i.test(answer)) succeeded.add(command);
      return answer;
    },
    expectSuccess: (commands: readonly string[]): void => {
      const never = commands.filter((command) => !succeeded.has(command));
      if (never.length * 10 > commands.length) {
        throw new Error(`Of ${commands.length} commands, these never did:\n${never.join('\n')}`);
      }
    },
  };
}
