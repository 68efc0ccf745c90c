import { describe, expect, test } from 'vitest';
import { comparisons } from './comparison.ts';
import { callbacks, endpoints } from './contracts.ts';
import { isAbout, leavesRoom } from './deviation-check.ts';
import { deviations } from './deviations.ts';

describe.each(comparisons)('$facts.id', ({ facts, commands, contracts, differences }) => {
  test('has one contract for each of its commands', () => {
    expect([...contracts].sort()).toEqual([...new Set(commands)].sort());
  });

  test('is told the same by its contract, but for the listed deviations', () => {
    const listed = deviations.filter(({ fact }) => fact === facts.id);
    const unlisted = differences
      .filter((difference) => !listed.some((row) => isAbout(row, difference)))
      .map((d) => `${d.field}: ${d.what}: the facts say ${d.facts}, the contract ${d.contract}`);
    expect(unlisted).toEqual([]);
  });
});

test('every contract has its facts', () => {
  const known = new Set(comparisons.flatMap(({ commands }) => commands));
  const declared = [...endpoints.map(({ path }) => path), ...callbacks.map((it) => it.command)];
  expect(declared.filter((command) => !known.has(command))).toEqual([]);
});

describe.each(deviations)('the deviation $fact $field $what', (deviation) => {
  const comparison = comparisons.find(({ facts }) => facts.id === deviation.fact);

  test('is still there', () => {
    const matching = comparison?.differences.filter((difference) => isAbout(deviation, difference));
    expect(matching).not.toEqual([]);
    expect(matching).toBeDefined();
  });

  test('stands once, where the facts are in doubt', () => {
    const same = deviations.filter(
      ({ fact, field, what }) =>
        fact === deviation.fact && isAbout(deviation, { field, what, facts: '', contract: '' }),
    );
    expect(same).toEqual([deviation]);
    expect(comparison && leavesRoom(comparison.facts, deviation.field)).toBe(true);
  });
});

test('there are fewer deviations than fact files, and their number is printed', () => {
  const files = new Set(deviations.map(({ fact }) => fact)).size;
  console.log(
    `Facts: ${comparisons.length} files, ${deviations.length} deviations in ${files} of them.`,
  );
  expect(deviations.length).toBeLessThan(comparisons.length);
});
