import { parseArgs } from 'node:util';

/** What the demo was asked to do. */
export interface CommandLine {
  /** Exit when the main job is done. */
  readonly once: boolean;
  /** Only the read calls, against the real backend. */
  readonly live: boolean;
  readonly help: boolean;
  readonly emulatorPort: number;
  readonly receiverPort: number;
  readonly dashboardPort: number;
}

/** Said by `--help`. */
export const usage = `Usage: demo [options]

  --once               play the scenario, check it, exit
  --live               only the read calls, against the real backend; takes TRTC_SDK_APP_ID,
                       TRTC_SECRET_KEY, TRTC_REGION and TRTC_ADMIN (default: administrator)
  --emulator-port N    port of the emulated backend (default: any free one)
  --receiver-port N    port of the callback receiver (default: any free one)
  --dashboard-port N   port of the page that shows the calls (default: any free one)
  --help               this text`;

/** A wrong word on the command line or in the environment; one line says which. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line.
 *
 * @throws UsageError if a word is unknown or a port is none.
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { once, live, help, ...ports } = parseWords(words);
  return {
    once,
    live,
    help,
    emulatorPort: parsePort('--emulator-port', ports['emulator-port']),
    receiverPort: parsePort('--receiver-port', ports['receiver-port']),
    dashboardPort: parsePort('--dashboard-port', ports['dashboard-port']),
  };
}

function parseWords(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      // A package manager passes its own separator on.
      args: words.filter((word) => word !== '--'),
      options: {
        once: { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        'emulator-port': { type: 'string', default: '0' },
        'receiver-port': { type: 'string', default: '0' },
        'dashboard-port': { type: 'string', default: '0' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

function firstSentence(text: string): string {
  return text.split('. ')[0] ?? text;
}

function parsePort(option: string, text: string): number {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`${option} takes a number from 0 to 65535`);
}
