import { expect, test } from 'vitest';
import { parseCommandLine, UsageError } from './command-line.ts';

test('nothing said means: play, then stay up on free ports', () => {
  expect(parseCommandLine([])).toEqual({
    once: false,
    live: false,
    help: false,
    emulatorPort: 0,
    receiverPort: 0,
    dashboardPort: 0,
  });
});

test('options are read, also behind the separator of a package manager', () => {
  const words = ['--', '--once', '--emulator-port', '8080', '--receiver-port=8081'];
  expect(parseCommandLine(words)).toMatchObject({
    once: true,
    emulatorPort: 8080,
    receiverPort: 8081,
  });
});

test.each([
  [['--onec'], "Unknown option '--onec'"],
  [['now'], "Unexpected argument 'now'"],
  [['--emulator-port', 'many'], '--emulator-port takes a number from 0 to 65535'],
  [['--receiver-port=70000'], '--receiver-port takes a number from 0 to 65535'],
])('%j is refused in one line', (words, message) => {
  expect(() => parseCommandLine(words)).toThrow(UsageError);
  expect(() => parseCommandLine(words)).toThrow(message);
});
