import { expect, test } from 'vitest';
import { z } from 'zod';
import { utf8 } from '../../src/wire/text.ts';
import { unixSeconds } from '../../src/wire/time.ts';
import { contractFields } from './contract-fields.ts';

/** What is said of the field `A` of a schema. */
function said(schema: z.ZodType) {
  return contractFields(z.strictObject({ A: schema })).find(({ name }) => name === 'A')?.facets;
}

test.each([
  [z.string(), { type: 'string' }],
  [z.int(), { type: 'integer' }],
  [z.int().min(1).max(9), { type: 'integer', min: '1', max: '9' }],
  [utf8(48), { type: 'string', max_bytes: '48' }],
  [unixSeconds, { type: 'integer', unit: 's' }],
  [z.enum(['b', 'a']), { type: 'string', enum: '"a" "b"' }],
  [z.literal([1, 2]), { type: 'integer', enum: '1 2' }],
  [z.union([z.boolean(), z.enum(['true'])]), { type: 'boolean | string' }],
  [z.union([z.enum(['a']), z.literal('')]), { type: 'string', enum: '"" "a"' }],
  [
    z.array(z.int().min(1000)).max(3),
    { type: 'array of integer', max_items: '3', min_value: '1000' },
  ],
  [z.array(z.enum(['a'])), { type: 'array of string', enum: '"a"' }],
  [z.int().meta({ 'x-default': 10 }), { type: 'integer', default: '10' }],
  [z.strictObject({}).meta({ id: 'InAnotherPlace' }), { type: 'object' }],
  [z.record(z.string(), z.unknown()), { type: 'object' }],
])('schema %# is told in the words of the facts', (schema, facets) => {
  expect(said(schema)).toEqual({ ...facets, required: 'true' });
  expect(said(schema.optional())).toEqual({ ...facets, required: 'false' });
});

test.each([
  [z.string().regex(/a/), 'pattern'],
  [z.string().max(48), 'maxLength'],
  [z.array(z.string()).min(1), 'minItems'],
  [z.array(z.int().max(9)), 'maximum'],
  [z.int().positive(), 'exclusiveMinimum'],
])('limit %# has no word in the facts and is told as another', (schema, other) => {
  expect(said(schema)?.other).toBe(other);
});

test('a field has the dotted path of the facts, through lists, named shapes and unions', () => {
  const inner = z.strictObject({ C: z.string() }).meta({ id: 'Inner' });
  const schema = z.strictObject({
    A: z.strictObject({ B: z.array(inner.describe('One of several.')).optional() }),
    D: z.union([z.string(), inner]),
  });
  const names = contractFields(schema).map(({ name }) => name);
  expect(names).toEqual(['A', 'A.B', 'A.B[].C', 'D', 'D.C']);
});

test('a schema with a name of its own is read like any other', () => {
  const schema = z.strictObject({ A: z.string() }).meta({ id: 'Named' });
  expect(contractFields(schema).map(({ name }) => name)).toEqual(['A']);
});
