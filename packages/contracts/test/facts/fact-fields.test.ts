import { describe, expect, test } from 'vitest';
import type { FactRow } from './fact-file.ts';
import { factFields } from './fact-fields.ts';
import { callbackFacts, endpointFacts } from './fact-files.ts';

/** Words for people. */
const notCompared = new Set(['note', 'since', 'inferred']);

/** Another value of the same kind. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? value.slice(1) : 'changed';
}

/** The row, once for each of its words, with that word changed. */
function variants(row: FactRow): FactRow[] {
  return Object.entries(row)
    .filter(([word]) => !notCompared.has(word))
    .map(([word, value]) => ({ ...row, [word]: changed(value) }));
}

describe.each([...endpointFacts, ...callbackFacts])('$id', ({ request, response }) => {
  test('every word of every field counts', () => {
    const uncounted = [...request, ...response].filter((row) => {
      const original = JSON.stringify(factFields([row]));
      return variants(row).some((variant) => JSON.stringify(factFields([variant])) === original);
    });
    expect(uncounted).toEqual([]);
  });
});

test('an object that only its members name is a field', () => {
  const fields = factFields([{ name: 'A.B[].C', type: 'string' }]);
  expect(fields.map(({ name }) => name)).toEqual(['A.B[].C', 'A', 'A.B']);
});

test('another spelling of a value is a value too', () => {
  const row: FactRow = { name: 'A', enum: ['HangUp', 'Join'] };
  const spellings = new Map([['HangUp', ['Hangup']]]);
  expect(factFields([row], spellings)[0]?.facets.enum).toBe('"HangUp" "Hangup" "Join"');
});

test('a unit that only the note gives counts', () => {
  const row: FactRow = { name: 'A', note: 'scheduled start, Unix seconds by the sample' };
  expect(factFields([row])[0]?.facets.unit).toBe('s');
});
