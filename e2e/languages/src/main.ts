import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createCommands } from './command.ts';
import { checkGo } from './go.ts';
import { checkPython } from './python.ts';
import { CheckFailed, createReport } from './report.ts';
import { checkBySchemathesis } from './schemathesis.ts';
import type { Surroundings } from './surroundings.ts';
import { isThere, tools } from './tools.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}
const commands = createCommands(stop.signal);
const report = createReport();
const scratch = await mkdtemp(join(tmpdir(), 'trtc-kit-languages-'));
const surroundings: Surroundings = { commands, report, scratch };

async function python(): Promise<void> {
  if (!(await isThere(tools.python, commands))) return;
  await checkBySchemathesis(await checkPython(surroundings), surroundings);
}

async function go(): Promise<void> {
  if (await isThere(tools.go, commands)) await checkGo(surroundings);
}

async function inFull(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    if (!(error instanceof CheckFailed)) report.failed(part.name, inspect(error));
  }
}

try {
  await Promise.all([inFull(python), inFull(go)]);
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
}

const { passed, failed } = report.counts();
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
