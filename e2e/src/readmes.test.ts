import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as callkit from '@trtc-kit/callkit';
import { regions } from '@trtc-kit/contracts';
import * as control from '@trtc-kit/emulator/control';
import * as roomkit from '@trtc-kit/roomkit';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const readmeOf = (name: string) => readFileSync(`${root}/packages/${name}/README.md`, 'utf8');

/** The words that stand as code in the first column of some table. */
function firstColumn(text: string): string[] {
  return Array.from(text.matchAll(/^\| `(\w+)` +\|/gm), ([, word = '']) => word);
}

// An option without a line does not compile, and neither does one that is gone.
const options: Readonly<Record<keyof callkit.CallKitOptions, true>> = {
  sdkAppId: true,
  secretKey: true,
  userSig: true,
  identifier: true,
  region: true,
  baseUrl: true,
  timeout: true,
  attemptTimeout: true,
  retry: true,
  failover: true,
  limits: true,
  onLimited: true,
  strictResponses: true,
  onContractDrift: true,
  fetch: true,
  clock: true,
  random: true,
};
const errorClasses = ['RequestError', 'TransportError', 'ApiError', 'ResponseError'];

describe.each([
  { kit: 'callkit', endpoints: callkit.endpoints },
  { kit: 'roomkit', endpoints: roomkit.endpoints },
])('the README of $kit', ({ kit, endpoints }) => {
  const text = readmeOf(kit);

  test('lists every method, option and error, and nothing else', () => {
    const expected = [...Object.keys(endpoints), ...Object.keys(options), ...errorClasses];
    expect(firstColumn(text).sort()).toEqual(expected.sort());
  });

  test('names every region', () => {
    expect(Object.keys(regions).filter((region) => !text.includes(`\`${region}\``))).toEqual([]);
  });
});

test('the README of the emulator has every control command with its whole request', () => {
  const rows = Object.entries(control).map(([name, { path, request }]) => {
    const command = path.split('/').at(-1) ?? '';
    const fields = Object.keys(request.shape).filter((field) => field !== 'OptPlatform');
    return { name, command, fields };
  });
  const lines = readmeOf('emulator').split('\n');
  for (const { name, command, fields } of rows) {
    const line = lines.find((candidate) => candidate.startsWith(`| \`${name}\``)) ?? '';
    expect(Array.from(line.matchAll(/`(\w+)`/g), ([, word]) => word)).toEqual(
      expect.arrayContaining([name, command, ...fields]),
    );
  }
});
