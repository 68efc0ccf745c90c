import { parseArgs } from 'node:util';

/** What the dashboard was asked to do. */
export interface CommandLine {
  readonly host: string;
  readonly port: number;
  /** A file of SQLite for the archive. */
  readonly data: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly retentionDays: number | undefined;
  /** Whether records of old clients are read too. */
  readonly v1: boolean;
  readonly dev: boolean;
  readonly help: boolean;
}

/** Said by `--help`. */
export const usage = `Usage: dashboard [options]

Shows the calls of an application. Without TRTC_SDK_APP_ID it plays some days of calls on an emulator.

  --port N             where to listen (default: 4700)
  --host ADDRESS       default: 127.0.0.1; another one needs a password or a token
  --allow-host NAME    answers under this name too; more than once if you like; needs the same
  --data FILE          keeps the calls in a file of SQLite (default: in memory)
  --retention-days N   deletes calls after so many days (default: never)
  --v1                 reads the records of v1 as well
  --dev                serves the page from its sources, with Vite
  --help               this text

  TRTC_SDK_APP_ID         the application
  TRTC_SECRET_KEY         its key; with it and TRTC_REGION, records are read every five minutes
  TRTC_REGION             such as singapore
  TRTC_BASE_URL           another backend in its place, such as an emulator
  TRTC_ADMIN              who signs (default: administrator)
  TRTC_CALLBACK_SECRET    callbacks are taken at /callbacks?secret=… with this text
  TRTC_CALLBACK_TOKEN     callbacks are taken whose Sign was made with this token
  DASHBOARD_PASSWORD      asked for before calls are shown
  DASHBOARD_TOKEN         the same for programs: Authorization: Bearer …
  DASHBOARD_POSTGRES_URL  keeps the calls, and callbacks until they are filed, in PostgreSQL`;

/** A wrong word on the command line or in the environment; one line says which. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line.
 *
 * @throws UsageError if a word is unknown or a number is none.
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { port, 'allow-host': hosts, 'retention-days': days, ...rest } = parseWords(words);
  return {
    ...rest,
    data: rest.data,
    port: parseNumber('--port', port, 65_535),
    allowedHosts: hosts.map((host) => host.toLowerCase()),
    retentionDays: days === undefined ? undefined : parseNumber('--retention-days', days, 36_500),
  };
}

function parseWords(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      // A package manager passes its own separator on.
      args: words.filter((word) => word !== '--'),
      options: {
        port: { type: 'string', default: '4700' },
        host: { type: 'string', default: '127.0.0.1' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        data: { type: 'string' },
        'retention-days': { type: 'string' },
        v1: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return { ...values, data: values.data };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new UsageError(text.split('. ')[0] ?? text);
  }
}

function parseNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`${option} takes a number from 0 to ${most}`);
}
