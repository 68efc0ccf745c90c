import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { referenceFiles, referenceFolder, writtenFiles } from '../../scripts/reference-files.ts';
import { registry, type Product } from '../registry.ts';
import { callbackMembers, endpointMembers } from './members.ts';

const files = await referenceFiles();
const products: readonly Product[] = Object.values(registry);
const members = products.flatMap(({ endpoints, callbacks }) => [
  ...Object.entries(endpoints).flatMap(([group, exports]) => endpointMembers(group, exports)),
  ...Object.entries(callbacks).flatMap(([group, exports]) => callbackMembers(group, exports)),
]);

test('the folder has every generated page, and none that is generated no more', () => {
  expect([...writtenFiles()].sort()).toEqual([...files.keys()].sort());
});

test('every page is up to date', () => {
  const old = [...files].filter(
    ([file, text]) => readFileSync(new URL(file, referenceFolder), 'utf8') !== text,
  );
  expect(
    old.map(([file]) => file),
    'pnpm reference writes them',
  ).toEqual([]);
});

test('every command and callback has a page of its own, which the index leads to', () => {
  const index = files.get('README.md') ?? '';
  expect(members.length).toBeGreaterThan(60);
  for (const { name, file, value } of members) {
    expect(index).toContain(`[${name}](${file})`);
    expect(files.get(file)).toContain(
      value.kind === 'endpoint' ? `POST ${value.path}` : value.command,
    );
  }
});

test('every page names an entry point of the package', () => {
  const entries = Object.keys(manifest.exports).map((path) => path.replace('.', manifest.name));
  expect(members.filter(({ specifier }) => !entries.includes(specifier))).toEqual([]);
});

test('every link within the reference leads to a page and a heading', () => {
  const broken = [...files].flatMap(([file, text]) =>
    linksIn(text)
      .map((link) => posix.join(posix.dirname(file), link))
      .filter((target) => !target.startsWith('..') && !leadsSomewhere(target)),
  );
  expect(broken).toEqual([]);
});

function linksIn(text: string): string[] {
  return Array.from(text.matchAll(/\]\((?!https?:)([^)]+)\)/g), ([, link = '']) => link);
}

function leadsSomewhere(target: string): boolean {
  const [file = '', heading] = target.split('#');
  const text = files.get(file);
  if (heading === undefined || text === undefined) return text !== undefined;
  const headings = Array.from(text.matchAll(/^#+ (.+)$/gm), ([, words = '']) => words);
  return headings.some((words) => words.toLowerCase().replaceAll(' ', '-') === heading);
}

describe('a page', () => {
  const createRoom = files.get('room/create-room.md') ?? '';

  test('says how often, from where and whether twice', () => {
    expect(createRoom).toContain('200 calls a second');
    expect(createRoom).toContain('https://trtc.io/document/60707');
    expect(createRoom).toContain('no, it might act twice');
  });

  test('says where its source could be read in part only', () => {
    expect(createRoom).toContain('read in part only');
    expect(files.get('room/destroy-room.md')).not.toContain('read in part only');
  });

  test('has a line per field and per error', () => {
    expect(createRoom).toMatch(/^\| `RoomInfo\.RoomId` +\| string +\| yes +\| at most 48 bytes/m);
    expect(createRoom).toMatch(/^\| 100003 \| the room id already exists/m);
  });

  test('shows the answer of v1 in the envelope of v1', () => {
    expect(files.get('call-v1/set-callback.md')).toContain('"errorMessage": "Success"');
  });
});
