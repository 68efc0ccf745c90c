import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openApiDocuments } from './documents.ts';

const folder = new URL('../../openapi/', import.meta.url);
const documents = Object.entries(openApiDocuments()).map(([name, document]) => {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  return { name, text, document: JSON.parse(text) as Json };
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

test('every committed document is generated, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(documents.map(({ name }) => `${name}.json`).sort());
});

describe.each(documents)('$name.json', ({ name, text, document }) => {
  test('is up to date (pnpm openapi writes it)', () => {
    expect(readFileSync(new URL(`${name}.json`, folder), 'utf8')).toBe(text);
  });

  test('every reference leads somewhere', () => {
    const broken = nodesIn(document)
      .flatMap((node) => (typeof node.$ref === 'string' ? [node.$ref] : []))
      .filter((reference) => resolve(document, reference) === undefined);
    expect(broken).toEqual([]);
  });

  test('operation ids are unique without regard to case', () => {
    const ids = nodesIn(document)
      .flatMap((node) => (typeof node.operationId === 'string' ? [node.operationId] : []))
      .map((id) => id.toLowerCase());
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says nothing about the limits of a JavaScript number', () => {
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});

const all = documents.find(({ name }) => name === 'all')?.document ?? null;

test('what is received forbids no further property and closes no list of values', () => {
  const record = resolve(all, '#/components/schemas/CallRecord');
  expect(record).not.toHaveProperty('additionalProperties');
  expect(record).toHaveProperty(['properties', 'CallResult', 'x-extensible-enum', 0], 'Cancel');
  expect(record).not.toHaveProperty(['properties', 'CallResult', 'enum']);
});

test('what is sent is closed and keeps its limits in bytes', () => {
  const room = resolve(all, '#/components/schemas/NewRoomInfoInput');
  expect(room).toHaveProperty('additionalProperties', false);
  expect(room).toHaveProperty(['properties', 'RoomId', 'x-max-bytes'], 48);
  expect(room).toHaveProperty(['properties', 'RoomType', 'enum'], ['Conference']);
});

test('callbacks stand under webhooks, with their command words', () => {
  expect(all).toHaveProperty(['webhooks', 'Call.CallbackAfterEndCall', 'post', 'operationId']);
});

function nodesIn(node: Json): Record<string, Json>[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(nodesIn);
  return Array.isArray(node) ? below : [node, ...below];
}

function resolve(document: Json, reference: string): Json | undefined {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce<Json | undefined>((node, step) => {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
      return node[step];
    }, document);
}
