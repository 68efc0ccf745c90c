import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCommandLine, usage } from './command-line.ts';
import { runDashboard } from './run-dashboard.ts';
import { parseSettings } from './settings.ts';

const line = parseCommandLine([]);

/** Runs the command and stops it where `stopAt` is printed. */
async function run(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  stopAt = 'dashboard ',
) {
  const out: string[] = [];
  const err: string[] = [];
  const stop = new AbortController();
  const code = await runDashboard({
    ...{ words, variables },
    write: (text) => {
      out.push(text);
      if (text.includes(stopAt)) stop.abort();
    },
    complain: (text) => err.push(text),
    stop: stop.signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command', () => {
  test('says what it can do', async () => {
    const { code, out } = await run(['--help']);
    expect(out).toContain('--allow-host');
    expect(code).toBe(0);
  });

  test.each<[readonly string[], Readonly<Record<string, string>>, string]>([
    [['--prot', '1'], {}, "Unknown option '--prot'"],
    [['--port', 'x'], {}, '--port takes a number from 0 to 65535'],
    [[], { TRTC_SDK_APP_ID: 'x' }, 'TRTC_SDK_APP_ID must be the number'],
    [[], { TRTC_SDK_APP_ID: '1', TRTC_SECRET_KEY: 'hidden' }, 'TRTC_REGION must be one of'],
    [
      [],
      { TRTC_SDK_APP_ID: '1', TRTC_SECRET_KEY: 'hidden', TRTC_BASE_URL: 'localhost:4600' },
      'TRTC_BASE_URL must be an address',
    ],
    [[], { DASHBOARD_PASSWORD: 'short' }, 'DASHBOARD_PASSWORD must have 8 characters'],
    [['--data', 'x'], {}, 'TRTC_SDK_APP_ID is not set'],
  ])('with %j and %j is one clear line and status 2', async (words, variables, text) => {
    const { code, err } = await run(words, variables);
    expect(err).toContain(text);
    expect(err.split('\n')).toHaveLength(1);
    for (const value of ['hidden', 'short']) expect(err).not.toContain(value);
    expect(code).toBe(2);
  });

  test('shows an application that nothing is known of, and says what to set', async () => {
    const { code, out } = await run(['--port', '0'], { TRTC_SDK_APP_ID: '1400000000' }, 'records ');
    expect(out).toMatch(/dashboard {2}http:\/\/127\.0\.0\.1:\d+/);
    expect(out).toContain('calls      in memory: gone when this stops');
    expect(out).toContain('not taken: set TRTC_CALLBACK_SECRET');
    expect(code).toBe(0);
  }, 60_000);

  test('does not start for other machines without a password', async () => {
    const { code, err } = await run(['--host', '0.0.0.0', '--port', '0'], { TRTC_SDK_APP_ID: '1' });
    expect(err).toContain('set DASHBOARD_PASSWORD or DASHBOARD_TOKEN');
    expect(code).toBe(1);
  }, 60_000);
});

test('the README has every flag and every variable, and no other', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const listed = [...readme.matchAll(/^\| `(--[\w-]+|[A-Z_]+)` /gm)].map(([, name]) => name);
  const told = [...usage.matchAll(/^ {2}(--[\w-]+|[A-Z_]{4,})/gm)].map(([, name]) => name);
  expect(told.length).toBeGreaterThan(15);
  expect(listed.toSorted()).toEqual(told.toSorted());
});

test('settings are read from the environment, blanks around them left out', () => {
  const settings = parseSettings(
    {
      TRTC_SDK_APP_ID: ' 1400000000 ',
      TRTC_SECRET_KEY: 'key',
      TRTC_REGION: 'singapore',
      TRTC_CALLBACK_SECRET: 'open-sesame',
      DASHBOARD_PASSWORD: 'a password',
      DASHBOARD_TOKEN: 'a token of some length',
    },
    line,
  );
  expect(settings).toMatchObject({
    sdkAppId: 1400000000,
    vendor: { region: 'singapore', identifier: 'administrator' },
    callbackSecrets: ['open-sesame'],
    callbackTokens: [],
    secrets: ['a password', 'a token of some length'],
  });
});
