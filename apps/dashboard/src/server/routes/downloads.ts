import type { Archive, CallQuery } from '@trtc-kit/records';
import { Hono } from 'hono';
import { toDay } from '../../api/range.ts';
import type { Surroundings } from '../surroundings.ts';
import { filterQuery, toCallQuery } from './query.ts';
import { readQuery } from './read-query.ts';

const forms = {
  csv: {
    type: 'text/csv; charset=utf-8',
    pieces: (archive: Archive, query: CallQuery) => archive.exportCsv(query),
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    pieces: (archive: Archive, query: CallQuery) => archive.exportJsonLines(query),
  },
} as const;

/** Everything that a filter leaves, as a file. */
export function createDownloadRoutes({ archive, sdkAppId, now: clock }: Surroundings): Hono {
  const routes = new Hono();
  for (const form of ['csv', 'jsonl'] as const) {
    routes.get(`/calls.${form}`, ({ req, body }) => {
      const filter = readQuery(filterQuery, req.query());
      const now = clock();
      const query = toCallQuery(filter, { sdkAppId, now });
      const name = `calls-${sdkAppId}-${toDay(now, filter.timeZone)}.${form}`;
      return body(toStream(forms[form].pieces(archive, query)), 200, {
        'content-type': forms[form].type,
        'content-disposition': `attachment; filename="${name}"`,
      });
    });
  }
  return routes;
}

/** Reads on only as fast as the browser takes it, and no further once it went away. */
function toStream(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
