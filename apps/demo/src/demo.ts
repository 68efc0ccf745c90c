import { once } from 'node:events';
import { closeScenario } from './closing.ts';
import { parseCommandLine, usage, UsageError, type CommandLine } from './command-line.ts';
import { parseEnvironment, type Environment } from './environment.ts';
import { runLive } from './live.ts';
import { playScenario } from './scenario.ts';
import { createAudience, createShow, type Show } from './show.ts';
import { openStage } from './stage.ts';
import { keepTraffic } from './traffic.ts';
import { createTranscript } from './transcript.ts';

/** What the demo needs of its process. */
export interface DemoProcess {
  readonly words: readonly string[];
  readonly environment: Environment;
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Aborts when the user wants it to stop. */
  readonly stop: AbortSignal;
}

/** Runs the demo. 0: all is well; 1: something is missing or failed; 2: it was called wrongly. */
export async function runDemo(process: DemoProcess): Promise<0 | 1 | 2> {
  try {
    const line = parseCommandLine(process.words);
    if (line.help) process.write(usage);
    if (line.help) return 0;
    const done = line.live ? await playLive(process) : await playOnEmulator(process, line);
    return done ? 0 : 1;
  } catch (error) {
    process.complain(`demo: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function playLive({ environment, write }: DemoProcess): Promise<boolean> {
  return runLive(parseEnvironment(environment), createTranscript(write, Date.now));
}

async function playOnEmulator({ write, stop }: DemoProcess, line: CommandLine): Promise<boolean> {
  let now = Date.now;
  const transcript = createTranscript(write, () => now());
  const audience = createAudience(transcript);
  const troubles: string[] = [];
  const stage = await openStage({
    emulatorPort: line.emulatorPort,
    receiverPort: line.receiverPort,
    onCallback: audience.hear,
    onTrouble: (text) => {
      transcript.bad(text);
      troubles.push(text);
    },
  });
  now = stage.now;
  const show = createShow(stage, transcript, audience);
  try {
    write(
      'trtc-kit: calls and a conference, from REST call to callback to record, on this machine',
    );
    write('');
    showAddresses(show);
    transcript.fact('lines', '┄ ringing  ━ in the call; the clock jumps, nobody waits');
    const played = await playScenario(show);
    // What went wrong at the receiver counts too, whenever it did.
    const good = (await closeScenario(show, played)) && troubles.length === 0;
    if (good && !line.once) {
      audience.relax();
      await stayUp(show, stop, line);
    }
    return good;
  } finally {
    await stage.close();
  }
}

async function stayUp(
  show: Show,
  stop: AbortSignal,
  { dashboardPort }: CommandLine,
): Promise<void> {
  const { stage, transcript } = show;
  transcript.chapter('Still running, with a little traffic. Ctrl-C stops it.');
  showAddresses(show);
  if (!stop.aborted) {
    const url = await stage.callPage.open(dashboardPort);
    transcript.fact('dashboard', `${url}  shows every call, as it happens`);
  }
  if (!stop.aborted) {
    const stopped = once(stop, 'abort');
    await Promise.race([keepTraffic(show, stop), stopped]);
  }
  transcript.good('stopped');
}

function showAddresses({ stage, transcript }: Show): void {
  transcript.fact('emulator', `${stage.emulatorUrl}  stands in for the vendor's backend`);
  transcript.fact('receiver', `${stage.receiverUrl}  takes its callbacks`);
}
