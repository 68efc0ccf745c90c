import { parseArgs } from 'node:util';

const options = {
  port: { type: 'string', default: '4600' },
  host: { type: 'string', default: '127.0.0.1' },
  app: { type: 'string', multiple: true },
  data: { type: 'string' },
  seed: { type: 'string' },
  'id-seed': { type: 'string' },
  frozen: { type: 'boolean', default: false },
  start: { type: 'string' },
  'no-limits': { type: 'boolean', default: false },
  token: { type: 'string' },
  https: { type: 'boolean', default: false },
  cert: { type: 'string' },
  key: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  scenario: { type: 'string', multiple: true },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** What was asked for on the command line. */
export type Flags = ReturnType<typeof parse>['values'];

/**
 * Reads the command line.
 *
 * @throws TypeError that names what it does not know.
 */
export function parseFlags(args: readonly string[]): Flags {
  return parse(args).values;
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowNegative: false });
}

/** What `--help` prints. */
export const usage = `Usage: trtc-emulator [options]

The backend of Tencent RTC Call and Conference on this machine.

  --port NUMBER        where to listen; 4600 by default, 0 for any free port
  --host ADDRESS       127.0.0.1 by default
  --app ID[:KEY]       an application with its key; may be given more than once
  --data FILE          keep everything in this file; in memory by default
  --seed FILE          start with this state, or do the commands in it
  --scenario NAME      play a scenario at the start; may be given more than once
  --id-seed TEXT       the same text gives the same ids in every run
  --start TIME         the time of the clock at the start, as 2026-01-31T09:00:00Z
  --frozen             the clock moves by control commands alone
  --no-limits          do not refuse more calls a second than documented
  --token TEXT         add Sign and RequestTime to callbacks
  --https              use HTTPS, with --cert and --key or a certificate made for this run
  --allow-host NAME    take control commands under this name too
  --quiet              print no requests
`;
