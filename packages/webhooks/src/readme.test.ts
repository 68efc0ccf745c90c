import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CallbackEvent,
  ReceiverOptions,
  RefusalReason,
  RelayOptions,
} from '@trtc-kit/webhooks';
import { expect, test } from 'vitest';

const home = join(import.meta.dirname, '..');
const readme = readFileSync(join(home, 'README.md'), 'utf8');

/** The words that stand as code in a column of the table under a heading, the first being 0. */
function columnUnder(heading: string, column: number): string[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
    .slice(1)
    .flatMap((line) =>
      Array.from((line.split('|')[column + 1] ?? '').matchAll(/`(\w+)`/g), ([, word = '']) => word),
    );
}

// One without a line does not compile, and neither does one that is gone.
const options: Readonly<Record<keyof ReceiverOptions, true>> = {
  apps: true,
  checks: true,
  trustSdkAppIdOnly: true,
  inbox: true,
  work: true,
  retries: true,
  onDead: true,
  dedupeWindow: true,
  concurrency: true,
  relay: true,
  fetch: true,
  handlerBudget: true,
  bodyTimeout: true,
  closeGrace: true,
  clock: true,
  random: true,
  onError: true,
  onRefused: true,
  onPossibleLoss: true,
  onContractDrift: true,
};
const relayOptions: Readonly<Record<keyof RelayOptions, true>> = {
  url: true,
  name: true,
  headers: true,
  timeout: true,
  retries: true,
};
const fields: Readonly<Record<keyof CallbackEvent, true>> = {
  id: true,
  product: true,
  command: true,
  sdkAppId: true,
  body: true,
  raw: true,
  rewritten: true,
  query: true,
  rawQuery: true,
  issues: true,
  receivedAt: true,
  attempt: true,
  commit: true,
};
const reasons: Readonly<Record<Exclude<RefusalReason, 'handler_failed'>, true>> = {
  method: true,
  missing_app: true,
  other_app: true,
  wrong_secret: true,
  missing_sign: true,
  wrong_sign: true,
  stale_sign: true,
  other_address: true,
  missing_command: true,
  too_large: true,
  body_timeout: true,
  body_consumed: true,
  incomplete: true,
  not_json: true,
  not_an_object: true,
  store_failed: true,
  closed: true,
};

test.each([
  ['option', 'Options', 0, options],
  ['option of a relay', 'Relays', 0, relayOptions],
  ['field', 'An event', 0, fields],
  ['reason of a refusal', 'What is answered', 2, reasons],
] as const)('the README lists every %s, and no other', (_, heading, column, listed) => {
  const written = columnUnder(heading, column).filter(
    (word) => !word.startsWith('on') || heading === 'Options',
  );
  expect(written.sort()).toEqual(Object.keys(listed).sort());
});

test('the README has an adapter for every one there is', () => {
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  const paths = Object.keys(exports).map((subpath) => subpath.slice(1));
  expect(paths.filter((subpath) => !readme.includes(subpath))).toEqual([]);
});
