import { attendanceOf, durationOf } from '@trtc-kit/records';
import { Hono } from 'hono';
import type { CallAnswer, CountAnswer, RecordsAnswer } from '../../api/answers.ts';
import { toCallEvents } from '../calls/call-events.ts';
import { toCallRow } from '../calls/call-row.ts';
import { countCalls } from '../calls/count-calls.ts';
import { Refusal } from '../refusal.ts';
import type { Surroundings } from '../surroundings.ts';
import { callQuery, filterQuery, pageQuery, toCallQuery } from './query.ts';
import { readQuery } from './read-query.ts';

/** Lists of calls, and single ones. */
export function createRecordRoutes(surroundings: Surroundings): Hono {
  const { archive, sdkAppId, share, now: clock } = surroundings;
  const routes = new Hono();
  routes.get('/records', async ({ req, json }) => {
    const { limit, cursor, ...filter } = readQuery(pageQuery, req.query());
    const now = clock();
    const query = toCallQuery(filter, { sdkAppId, now });
    const page = { limit, cursor: checkCursor(cursor), order: filter.order };
    const { records, cursor: next } = await share(req.url, () => archive.search(query, page));
    const rows = records.map((record) => toCallRow(record, now));
    return json({ now, rows, cursor: next } satisfies RecordsAnswer);
  });
  routes.get('/count', async ({ req, json }) => {
    const filter = readQuery(filterQuery, req.query());
    const now = clock();
    const query = toCallQuery(filter, { sdkAppId, now });
    const count = await share(req.url, () => countCalls(archive, query, now));
    return json({ count } satisfies CountAnswer);
  });
  routes.get('/call', async ({ req, json }) => {
    const { id } = readQuery(callQuery, req.query());
    return json(await readCall(surroundings, id));
  });
  return routes;
}

function checkCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || /^\d+-\d+$/.test(cursor)) return cursor;
  throw new Refusal(400, 'query', 'The query is wrong: cursor must be one that a page gave.');
}

async function readCall(
  { archive, sdkAppId, now: clock }: Surroundings,
  callId: string,
): Promise<CallAnswer> {
  const record = await archive.record({ sdkAppId, callId });
  if (record === undefined) throw new Refusal(404, 'notFound', 'There is no call with this id.');
  const observations = await archive.observations({ sdkAppId, callId });
  const now = clock();
  return {
    ...{ now, record, observations },
    duration: durationOf(record),
    attendance: attendanceOf(record, now),
    events: toCallEvents(record, observations),
  };
}
