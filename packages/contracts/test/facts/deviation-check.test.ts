import { expect, test } from 'vitest';
import { leavesRoom } from './deviation-check.ts';
import { endpointFacts } from './fact-files.ts';

const certain = endpointFacts.find(({ doubts, completeness }) => {
  return doubts.length === 0 && completeness !== 'partial';
});

test('facts without a doubt leave no room for a deviation', () => {
  expect(certain && leavesRoom(certain, 'Url')).toBe(false);
});

test('a doubt, or a page read in part, leaves room everywhere', () => {
  expect(certain && leavesRoom({ ...certain, doubts: ['The table has no type.'] }, 'Url')).toBe(
    true,
  );
  expect(certain && leavesRoom({ ...certain, completeness: 'partial' }, 'Url')).toBe(true);
});

test('what is inferred leaves room for itself only', () => {
  const request = [{ name: 'Url', inferred: true }, { name: 'Other' }];
  const errors = [{ code: 100301, meaning: '', inferred: true }];
  const facts = certain && { ...certain, request, errors };
  const names = ['Url', 'Other', '100301', '100001'];
  expect(names.filter((name) => facts && leavesRoom(facts, name))).toEqual(['Url', '100301']);
});
