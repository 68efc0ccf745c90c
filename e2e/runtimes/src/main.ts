import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type App, createApp } from './app.ts';
import { run } from './command.ts';
import { installRuntimes } from './installation.ts';
import { oldestPromised } from './oldest-promised.ts';
import { type Runtime, runtimesFrom } from './runtimes.ts';

const probed = z.object({
  userAgent: z.string(),
  checks: z.array(z.object({ title: z.string(), fault: z.string().optional() })).min(1),
});

interface Outcome {
  readonly title: string;
  readonly passed: number;
  readonly faults: readonly string[];
}

async function probe(
  { executable, userAgent, ask }: Runtime,
  app: App,
): Promise<Omit<Outcome, 'title'>> {
  const answer = probed.parse(JSON.parse(await ask(app, executable)));
  if (!userAgent.test(answer.userAgent)) throw new Error(`This is ${answer.userAgent}.`);
  const faults = answer.checks.flatMap(({ title, fault }) =>
    fault === undefined ? [] : [`${title}: ${fault}`],
  );
  return { passed: answer.checks.length - faults.length, faults };
}

async function versionOf({ executable }: Runtime): Promise<string> {
  const printed = await run([executable, '--version'], tmpdir());
  return /\d+[.-]\d+[.-]\d+/.exec(printed)?.[0] ?? printed.trim();
}

async function report(runtime: Runtime, app: App): Promise<Outcome> {
  const { name } = runtime;
  const version = await versionOf(runtime).catch(() => 'does not start');
  const { passed, faults } = await probe(runtime, app).catch((error: unknown) => ({
    passed: 0,
    faults: [error instanceof Error ? error.message : String(error)],
  }));
  const word = faults.length === 0 ? 'ok  ' : 'FAIL';
  const title = `${name} ${version}`;
  console.log(`${word}  ${title.padEnd(20)} ${passed} passed, ${faults.length} failed`);
  for (const fault of faults) console.log(`      ${fault.replaceAll('\n', '\n      ')}`);
  return { title, passed, faults };
}

const [given] = process.argv.slice(2);
const tarballs = given === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', given);
const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-runtimes-'));
const outcomes: Outcome[] = [];
try {
  const app = await createApp(folder, tarballs);
  const installed = await installRuntimes(folder);
  for (const runtime of runtimesFrom(installed)) outcomes.push(await report(runtime, app));
  const oldest = `Node ${await oldestPromised(app)}`;
  if (!outcomes.some(({ title }) => title === oldest)) throw new Error(`${oldest} is missing.`);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.faults.length, 0);
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
