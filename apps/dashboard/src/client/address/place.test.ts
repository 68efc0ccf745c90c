import { describe, expect, test } from 'vitest';
import type { RecordsAddress } from './address.ts';
import { parsePlace, toState } from './place.ts';

const list: RecordsAddress = {
  ...{ view: 'records', range: '90d', kind: 'group', user: 'a&b', size: 50, after: '5-5' },
};

const read = (state: unknown) => parsePlace('http://localhost/call?id=x', state);

describe('a place', () => {
  test('knows the list that its call was opened from, filters and pages included', () => {
    const { address, origin } = read(toState([], { address: list, trail: ['', '9-9'] }));
    expect(address).toEqual({ view: 'call', id: 'x' });
    expect(origin).toMatchObject({ address: list, trail: ['', '9-9'] });
  });

  test('knows none where the call was opened from elsewhere', () => {
    const from = { address: { view: 'overview', range: '7d' }, trail: [] } as const;
    expect(read(toState([], from)).origin).toBeUndefined();
  });

  test.each([
    null,
    'text',
    { trail: 'a' },
    { trail: [1, null], origin: 3 },
    { origin: { href: 'http://[' } },
    { origin: { href: '/call?id=y' } },
  ])('is read from whatever the browser kept: %j', (state) => {
    expect(read(state)).toMatchObject({ trail: [], origin: undefined });
  });
});
