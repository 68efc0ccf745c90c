import { describe, expect, test } from 'vitest';
import { parseAddress, toFilterQuery, toHref, type Address } from './address.ts';

const read = (href: string) => parseAddress(new URL(href, 'http://localhost'));

const addresses: readonly Address[] = [
  { view: 'overview', range: '7d' },
  { view: 'overview', range: 'own', from: '2026-01-01', to: '2026-01-31', kind: 'group' },
  { view: 'records', range: '7d', size: 20 },
  {
    ...{ view: 'records', range: '365d', kind: 'oneToOne', result: 'none', media: 'video' },
    ...{ platform: 'miniProgram', call: 'a&b=c*', user: '<script>\u202e😀', order: 'oldest' },
    ...{ size: 100, after: '1760000000000-12' },
  },
  { view: 'call', id: '../..?id=#%00' },
];

describe('an address', () => {
  test.each(addresses)('is read as it was written: $view', (address) => {
    const href = toHref(address);
    const said = Object.entries(read(href)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(said)).toEqual(address);
    expect(new URL(href, 'http://localhost').host).toBe('localhost');
  });

  test('says only what is not usual', () => {
    expect(toHref({ view: 'records', range: '7d', size: 20 })).toBe('/records');
    expect(toHref({ view: 'overview', range: '7d' })).toBe('/');
  });

  test.each([
    ['/records?range=never&kind=x&result=y&size=7', '/records'],
    ['/records?range=own&from=2026-02-30&to=2026-03-01', '/records'],
    ['/records?range=own&from=2026-03-02&to=2026-03-01', '/records'],
    ['/records?range=own', '/records'],
    ['/records?user=%20&call=', '/records'],
    ['/somewhere?range=30d', '/?range=30d'],
  ])('that cannot be is as if it were not there: %s', (given, meant) => {
    expect(toHref(read(given))).toBe(meant);
  });

  test('asks the server for what it filters, without the page', () => {
    const address = read('/records?user=alice*&size=50&after=1-1');
    if (address.view !== 'records') throw new Error('It is a list.');
    expect(toFilterQuery(address, 'Asia/Tokyo')).toBe('range=7d&user=alice*&timeZone=Asia%2FTokyo');
  });
});
