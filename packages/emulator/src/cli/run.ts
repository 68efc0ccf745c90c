import { readFileSync } from 'node:fs';
import { createEmulator, defaultApp, type Emulator } from '../emulator.ts';
import type { Listening } from '../listen.ts';
import type { JournalEntry } from '../routes/journal.ts';
import { isScenarioName, scenarioNames, type ScenarioName } from '../scenarios/scenario-name.ts';
import type { Flags } from './flags.ts';
import { isLoopback, toEmulatorOptions, toListenOptions } from './to-options.ts';

/** Prints a line. */
export type Print = (line: string) => void;

/** An emulator that answers, as the command line asks for it. */
export interface Running {
  readonly emulator: Emulator;
  readonly listening: Listening;
}

/**
 * Starts what the command line asks for, and says how to use it.
 *
 * @throws Error or TypeError that says what is wrong with a flag, a file or the port.
 */
export async function run(flags: Flags, print: Print): Promise<Running> {
  const scenarios = (flags.scenario ?? []).map(parseScenario);
  const emulator = createEmulator(toEmulatorOptions(flags));
  try {
    if (flags.seed !== undefined) emulator.seed(JSON.parse(readFileSync(flags.seed, 'utf8')));
    if (!flags.quiet)
      emulator.watch((entry) => {
        print(toLine(entry));
      });
    const listening = await emulator.listen(toListenOptions(flags));
    for (const line of toBanner(flags, listening)) print(line);
    // What was played before a restart goes on by itself.
    if (emulator.isNew) for (const name of scenarios) print(play(emulator, name));
    return { emulator, listening };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

/** Begins a scenario, and says how to find its traces. */
function play(emulator: Emulator, name: ScenarioName): string {
  const { callIds, roomId, duration } = emulator.play(name);
  const traces = [
    ...callIds.map((id) => `call ${id}`),
    ...(roomId === undefined ? [] : [`room ${roomId}`]),
    `over in ${Math.ceil(duration / 1000).toString()} s`,
  ];
  return `  scenario   ${name}: ${traces.join(', ')}`;
}

function parseScenario(text: string): ScenarioName {
  if (isScenarioName(text)) return text;
  throw new TypeError(`--scenario: ${text} is none of ${scenarioNames.join(', ')}.`);
}

function toBanner(flags: Flags, { url }: Listening): readonly string[] {
  const { app = [], data, host, https } = flags;
  const usesDefault = app.length === 0;
  return [
    `The emulator answers at ${url}`,
    `  baseUrl    ${url}`,
    ...(usesDefault
      ? [
          `  sdkAppId   ${defaultApp.sdkAppId.toString()}`,
          `  secretKey  ${defaultApp.secretKey} (no secret)`,
        ]
      : [`  sdkAppId   ${app.map((text) => text.replace(/:.*/, '')).join(', ')}`]),
    `  page       ${url}/`,
    `  documents  ${url}/docs`,
    `  state      ${data ?? 'in memory: gone when this stops (--data FILE keeps it)'}`,
    ...(https ? ['  HTTPS      with a certificate that clients have to be told to trust'] : []),
    ...(isLoopback(host)
      ? []
      : [
          `Warning: ${host} can be reached from other machines. Control commands ask for no signature.`,
        ]),
  ];
}

/** One request in a line: when, what, how it was answered, and what was perhaps meant. */
function toLine({ at, path, code, info, hints, undocumented, fault }: JournalEntry): string {
  const time = new Date(at).toISOString().slice(11, 23);
  const notes = [
    ...(code === 0 ? [] : [info]),
    ...hints.filter((hint) => hint !== info),
    ...(hints.length > 0 ? [] : undocumented.map(({ path: key }) => `${key} is not documented`)),
    ...(fault === undefined ? [] : ['on purpose']),
  ];
  return [time, path, code === 0 ? 'OK' : code.toString(), ...notes].join('  ');
}
