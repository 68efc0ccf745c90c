import { dayEdges, type Measures } from '@trtc-kit/records';
import { Hono } from 'hono';
import type { OverviewAnswer, TrendsAnswer } from '../../api/answers.ts';
import { addDays, toDay } from '../../api/range.ts';
import { readLiveCalls } from '../calls/live-calls.ts';
import { Refusal } from '../refusal.ts';
import type { Surroundings } from '../surroundings.ts';
import { daysQuery, toDays, zoneQuery } from './query.ts';
import { readQuery } from './read-query.ts';

/** The days a chart can show. */
const mostDays = 400;

/** Figures of the vendor's console: today, this month, and day by day. */
export function createFigureRoutes(surroundings: Surroundings): Hono {
  const { share } = surroundings;
  const routes = new Hono();
  routes.get('/overview', async ({ req, json }) => {
    const { timeZone } = readQuery(zoneQuery, req.query());
    return json(await share(req.url, () => readOverview(surroundings, timeZone)));
  });
  routes.get('/trends', async ({ req, json }) => {
    const query = readQuery(daysQuery, req.query());
    const answer = async () => {
      const span =
        toDays(query, surroundings.now()) ?? (await wholeSpan(surroundings, query.timeZone));
      return readTrends(surroundings, { ...span, timeZone: query.timeZone });
    };
    return json(await share(req.url, answer));
  });
  return routes;
}

async function readOverview(
  { archive, sdkAppId, now: clock }: Surroundings,
  timeZone: string,
): Promise<OverviewAnswer> {
  const now = clock();
  const today = toDay(now, timeZone);
  const monthStart = `${today.slice(0, 7)}-01`;
  const measure = async (from: string, to: string) => {
    const edges = dayEdges({ timeZone, from, to });
    return archive.measure({ sdkAppId, edges });
  };
  const { parts } = await measure(addDays(today, -1), today);
  // In one part, which is faster than day by day.
  const [from = 0] = dayEdges({ timeZone, from: monthStart });
  const [, to = 0] = dayEdges({ timeZone, from: today });
  const month = await archive.measure({ sdkAppId, edges: [from, to] });
  const [yesterday = month.total, current = month.total]: readonly Measures[] = parts;
  const status = await archive.status(sdkAppId);
  return {
    now,
    today: current,
    yesterday,
    month: month.total,
    status,
    live: await readLiveCalls(archive, { sdkAppId, now, running: status.running }),
  };
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** From the first call on, as far back as a chart goes. */
async function wholeSpan(
  { archive, sdkAppId, now }: Surroundings,
  timeZone: string,
): Promise<Span> {
  const today = toDay(now(), timeZone);
  const { firstCallAt } = await archive.status(sdkAppId);
  const first = firstCallAt === undefined ? today : toDay(firstCallAt, timeZone);
  const earliest = addDays(today, 1 - mostDays);
  return { from: [first, earliest].sort().at(-1) ?? today, to: today };
}

async function readTrends(
  { archive, sdkAppId, now }: Surroundings,
  { timeZone, from, to }: Span & { readonly timeZone: string },
): Promise<TrendsAnswer> {
  if (addDays(from, mostDays) <= to) {
    throw new Refusal(400, 'query', `Figures by day go over ${mostDays} days at most.`);
  }
  const edges = dayEdges({ timeZone, from, to });
  const { parts, total } = await archive.measure({ sdkAppId, edges });
  const hours = await archive.hours({ sdkAppId, from: total.from, to: total.to, timeZone });
  const days = parts.map((_, index) => addDays(from, index));
  return { now: now(), days, parts, total, hours };
}
