import type { Commands, CommandLine } from './command.ts';

/** A language on this machine, or what to do about it. */
export interface Tool {
  readonly name: string;
  /** Prints its version, as `…3.11…`. */
  readonly probe: CommandLine;
  readonly oldest: readonly [major: number, minor: number];
  readonly install: string;
}

/** What the clients are generated, compiled and run with. */
export const tools = {
  python: {
    name: 'Python',
    // A virtual environment needs both, and some systems package them apart.
    probe: ['python3', '-c', 'import ensurepip, sys, venv; print("%d.%d" % sys.version_info[:2])'],
    oldest: [3, 11],
    install:
      'Python 3.11 or later as python3, with its venv module: https://www.python.org/downloads/',
  },
  go: {
    name: 'Go',
    probe: ['go', 'version'],
    oldest: [1, 25],
    install: 'Go 1.25 or later as go: https://go.dev/doc/install',
  },
} as const satisfies Readonly<Record<string, Tool>>;

/** Whether a tool is there and recent enough; prints what to install if it is not. */
export async function isThere(
  tool: Tool,
  { attempt }: Commands,
  print: (line: string) => void = console.log,
): Promise<boolean> {
  const { stdout } = await attempt(tool.probe);
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  const [oldestMajor, oldestMinor] = tool.oldest;
  const isRecent = Number(major) === oldestMajor && Number(minor) >= oldestMinor;
  if (!isRecent) print(`skip  ${tool.name}: to run this part, install ${tool.install}`);
  return isRecent;
}
