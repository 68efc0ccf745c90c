import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { callbacksIn, endpointsIn } from './define/group.ts';
import { readReceived } from './reading/readings.ts';
import { registry, type Product } from './registry.ts';

const products: readonly Product[] = Object.values(registry);
const endpoints = products.flatMap(({ endpoints: groups }) =>
  Object.entries(groups).flatMap(([group, members]) =>
    endpointsIn(members).map(([name, endpoint]) => ({
      id: `${group}.${name}`,
      name,
      group,
      endpoint,
    })),
  ),
);
const callbacks = products.flatMap(({ callbacks: groups }) =>
  Object.values(groups).flatMap((members) =>
    callbacksIn(members).map(([name, callback]) => ({ id: name, callback })),
  ),
);

test('the registry is not empty', () => {
  expect(endpoints.length).toBeGreaterThanOrEqual(16);
  expect(callbacks.length).toBeGreaterThanOrEqual(6);
});

describe.each(endpoints)('$id', ({ endpoint, group, name }) => {
  test('takes the documented request', () => {
    expect(endpoint.request.safeParse(endpoint.example.request).error).toBeUndefined();
  });

  test('takes the documented answer', () => {
    expect(endpoint.response.safeParse(endpoint.example.response).error).toBeUndefined();
  });

  test('only describes what is on the wire', () => {
    expect([...changingForms(endpoint.request), ...changingForms(endpoint.response)]).toEqual([]);
  });

  test('is done by codes it may answer, and only without a payload', () => {
    for (const code of endpoint.done ?? []) {
      expect(endpoint.repeat).toBe('idempotent');
      expect(Object.keys(endpoint.errors)).toContain(code.toString());
      expect(endpoint.example.response).toEqual({});
    }
  });

  test('stands in the file of its name, which is the command’s', () => {
    const command = endpoint.path.split('/').at(-1) ?? '';
    const words = command.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
    // The bare set, get, update and delete of v1 are about callbacks.
    expect(name).toBe(endpoint.path.startsWith('/v1/callback/') ? `${words}Callback` : words);
    const file = new URL(`./${toKebab(group)}/${toKebab(name)}.ts`, import.meta.url);
    expect(existsSync(file)).toBe(true);
  });
});

function toKebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe.each(callbacks)('$id', ({ callback }) => {
  test('takes the documented body', () => {
    expect(readReceived(callback.body, callback.example)).toEqual({ refused: [], reported: [] });
  });

  test('names its command in the body', () => {
    // v1 names it in the query alone.
    const named = callback.command.includes('.') ? callback.command : undefined;
    expect(callback.example.CallbackCommand).toBe(named);
  });

  test('takes its aliases in the body', () => {
    for (const alias of callback.aliases ?? []) {
      const body = { ...callback.example, CallbackCommand: alias };
      expect(callback.body.safeParse(body).success).toBe(true);
    }
  });

  test('only describes what is on the wire', () => {
    expect(changingForms(callback.body)).toEqual([]);
  });
});

test('no two endpoints share a path', () => {
  expect(new Set(endpoints.map(({ endpoint }) => endpoint.path)).size).toBe(endpoints.length);
});

const changing = new Set(['default', 'prefault', 'catch', 'transform', 'pipe', 'any']);

/** The parts of a schema that change a value or let an undocumented key pass. */
function changingForms(schema: unknown, path = ''): string[] {
  const definition = (schema as z.core.$ZodType)._zod.def as unknown as Record<string, unknown>;
  const found = [
    changing.has(String(definition.type)) ? `${path}: ${String(definition.type)}` : [],
    definition.coerce === true ? `${path}: coerce` : [],
    definition.type === 'object' && !isClosed(definition.catchall) ? `${path}: open` : [],
    overwrites(definition.checks) ? `${path}: overwrite` : [],
  ].flat();
  return [
    ...found,
    ...children(definition).flatMap(([key, child]) => changingForms(child, `${path}.${key}`)),
  ];
}

function isClosed(catchall: unknown): boolean {
  return catchall !== undefined && (catchall as z.core.$ZodType)._zod.def.type === 'never';
}

function overwrites(checks: unknown): boolean {
  if (!Array.isArray(checks)) return false;
  return checks.some((check: z.core.$ZodCheck) => check._zod.def.check === 'overwrite');
}

function children(definition: Record<string, unknown>): (readonly [string, unknown])[] {
  const shape = Object.entries(definition.shape ?? {});
  const options = Object.entries((definition.options ?? []) as unknown[]);
  const inner = ['innerType', 'element', 'valueType'].flatMap((key) =>
    definition[key] === undefined ? [] : [[key, definition[key]] as const],
  );
  return [...shape, ...options, ...inner];
}

test('the walk finds each form that changes a value', async () => {
  const { z } = await import('zod');
  const forms = [
    z.string().default(''),
    z.string().prefault(''),
    z.string().catch(''),
    z.string().transform(Number),
    z.coerce.number(),
    z.string().trim(),
    z.object({}),
    z.looseObject({}),
  ];
  const clean = z.strictObject({ A: z.array(z.union([z.string(), z.int()])).optional() });
  expect(changingForms(clean)).toEqual([]);
  for (const form of forms) {
    expect(changingForms(z.strictObject({ A: z.array(z.union([z.string(), form])) }))).not.toEqual(
      [],
    );
  }
});
