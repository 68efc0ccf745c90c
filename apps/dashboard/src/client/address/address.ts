import { isDay, rangeNames, type DayRange } from '../../api/range.ts';
import {
  kindNames,
  mediaNames,
  pageSizes,
  platformNames,
  resultNames,
  type RecordFilter,
} from '../../api/record-filter.ts';

/** The calls of the list that is shown. */
export interface RecordsAddress extends RecordFilter {
  readonly view: 'records';
  readonly size: number;
  /** Where the page begins; absent on the first. */
  readonly after?: string | undefined;
}

/** The figures that are shown. */
export interface OverviewAddress extends DayRange {
  readonly view: 'overview';
  readonly kind?: RecordFilter['kind'];
}

/** The call that is shown. */
export interface CallAddress {
  readonly view: 'call';
  readonly id: string;
}

/** What the page shows: all of it stands in the browser's address. */
export type Address = OverviewAddress | RecordsAddress | CallAddress;

/** The length of a page where the address says nothing. */
export const usualSize = 20;

/** The span of time where the address says nothing. */
export const usualRange = '7d';

/** Reads an address. What cannot be read is as if it were not there. */
export function parseAddress({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): Address {
  if (pathname === '/call') return { view: 'call', id: searchParams.get('id') ?? '' };
  const kind = oneOf(kindNames, searchParams.get('kind'));
  if (pathname !== '/records') return { view: 'overview', ...readRange(searchParams), kind };
  const text = (name: string) => toSaid(searchParams.get(name) ?? '');
  return {
    view: 'records',
    ...readRange(searchParams),
    kind,
    result: oneOf(resultNames, searchParams.get('result')),
    media: oneOf(mediaNames, searchParams.get('media')),
    platform: oneOf(platformNames, searchParams.get('platform')),
    call: text('call'),
    user: text('user'),
    order: oneOf(['newest', 'oldest'] as const, searchParams.get('order')),
    size: pageSizes.find((size) => String(size) === searchParams.get('size')) ?? usualSize,
    after: text('after'),
  };
}

function toSaid(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function readRange(query: URLSearchParams): DayRange {
  const range = oneOf(rangeNames, query.get('range')) ?? usualRange;
  if (range !== 'own') return { range };
  const [from, to] = ['from', 'to'].map((name) => query.get(name) ?? '');
  // Days that are being typed in are no days yet.
  if (from === undefined || to === undefined) return { range: usualRange };
  return isDay(from) && isDay(to) && from <= to ? { range, from, to } : { range: usualRange };
}

function oneOf<Name extends string>(names: readonly Name[], text: string | null): Name | undefined {
  return names.find((name) => name === text);
}

/** Writes an address, without what it says by default. */
export function toHref(address: Address): string {
  if (address.view === 'call') return `/call?${new URLSearchParams({ id: address.id }).toString()}`;
  const { view, range, ...rest } = address;
  const size = 'size' in rest && rest.size !== usualSize ? String(rest.size) : undefined;
  const named = { ...rest, range: range === usualRange ? undefined : range, size };
  const query = toQuery(named);
  const path = view === 'records' ? '/records' : '/';
  return query === '' ? path : `${path}?${query}`;
}

/** The query of a request, or of an address, without what is not said. */
export function toQuery(values: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(said).toString();
}

/** What the API is asked for a list, without the page. */
export function toFilterQuery(
  { view: _view, size: _size, after: _after, ...filter }: RecordsAddress,
  timeZone: string,
): string {
  return toQuery({ ...filter, timeZone });
}
