import { expect, test } from 'vitest';
import { z } from 'zod';
import { utf8 } from '../wire/text.ts';
import { fieldRows } from './field-rows.ts';

const only = (schema: z.ZodType) => fieldRows(z.strictObject({ A: schema }))[0];

test('names what is inside an object and inside the elements of an array', () => {
  const member = z.strictObject({ Id: z.string() }).meta({ id: 'RowsTestMember' });
  const rows = fieldRows(z.strictObject({ Room: member, List: z.array(member).optional() }));
  expect(rows.map(({ name, type, required }) => [name, type, required])).toEqual([
    ['Room', 'object', true],
    ['Room.Id', 'string', true],
    ['List', 'array of object', false],
    ['List[].Id', 'string', true],
  ]);
});

test.each([
  [utf8(48), 'at most 48 bytes'],
  [z.array(utf8(48)).max(3), 'at most 3 elements; each at most 48 bytes'],
  [z.enum(['a', 'b']), 'one of `a`, `b`'],
  [z.literal([1, 2]), 'one of `1`, `2`'],
  [z.union([z.enum(['a', 'b']), z.literal('')]), 'one of `a`, `b`, empty'],
  [z.literal('a'), '`a`'],
  [z.int(), ''],
  [z.int().min(1).max(9), '1 to 9'],
  [z.int().min(0), 'at least 0'],
  [z.int().meta({ 'x-unit': 'ms', 'x-default': 5 }), 'in milliseconds; default `5`'],
])('says the limits of a field, case %#', (schema, limits) => {
  expect(only(schema)?.limits).toBe(limits);
});

test('says the types a field may have', () => {
  expect(only(z.union([z.string(), z.int()]))?.type).toBe('string or integer');
  expect(only(z.unknown())?.type).toBe('any');
});
