import { dayEdges, type CallQuery, type IdMatch } from '@trtc-kit/records';
import { z } from 'zod';
import { addDays, isDay, rangeDays, rangeNames, toDay, type DayRange } from '../../api/range.ts';
import {
  kindNames,
  mediaNames,
  platformNames,
  resultNames,
  type RecordFilter,
} from '../../api/record-filter.ts';

const day = z.string().refine(isDay, 'a day is written as 2025-06-01').optional();
const id = z.string().min(1).max(512).optional();

/** Which days, in whose time zone. */
const days = {
  range: z.enum(rangeNames).default('7d'),
  from: day,
  to: day,
  timeZone: z.string().refine(isTimeZone, 'a time zone is written as Asia/Shanghai').default('UTC'),
};

/** Which records. */
const filter = {
  ...days,
  kind: z.enum(kindNames).optional(),
  result: z.enum(resultNames).optional(),
  media: z.enum(mediaNames).optional(),
  platform: z.enum(platformNames).optional(),
  call: id,
  user: id,
  order: z.enum(['newest', 'oldest']).optional(),
};

const isOrdered = ({ range, from, to }: DayRange) =>
  range !== 'own' || (from !== undefined && to !== undefined && from <= to);
const orderHint = { error: 'range=own needs from and to, in this order' };

/** The query of a list of records. */
export const filterQuery = z.strictObject(filter).refine(isOrdered, orderHint);

/** The query of a page of such a list. */
export const pageQuery = z
  .strictObject({
    ...filter,
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().max(64).optional(),
  })
  .refine(isOrdered, orderHint);

/** The query of figures by day. */
export const daysQuery = z.strictObject(days).refine(isOrdered, orderHint);

/** The query of the overview. */
export const zoneQuery = z.strictObject({ timeZone: days.timeZone });

/** The query of one call. */
export const callQuery = z.strictObject({ id: z.string().min(1).max(512) });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The first and the last day of a span; none where it has no bounds. */
export function toDays(
  { range, from, to, timeZone }: DayRange & { readonly timeZone: string },
  now: number,
): { readonly from: string; readonly to: string } | undefined {
  if (range === 'own' && from !== undefined && to !== undefined) return { from, to };
  const count = rangeDays[range];
  const today = toDay(now, timeZone);
  return count === undefined ? undefined : { from: addDays(today, 1 - count), to: today };
}

/** What is asked of the archive. */
export function toCallQuery(
  filter: RecordFilter & { readonly timeZone: string },
  { sdkAppId, now }: { readonly sdkAppId: number; readonly now: number },
): CallQuery {
  const { kind, result, media, platform, call, user, timeZone } = filter;
  const span = toDays(filter, now);
  const edges = span === undefined ? [] : dayEdges({ timeZone, ...span });
  return {
    ...{ sdkAppId, kind, result, media, platform },
    from: edges[0],
    to: edges.at(-1),
    callId: toMatch(call),
    userId: toMatch(user),
  };
}

function toMatch(text: string | undefined): IdMatch | undefined {
  return text?.endsWith('*') ? { startsWith: text.slice(0, -1) } : text;
}
