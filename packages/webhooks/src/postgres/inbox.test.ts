import { beforeAll } from 'vitest';
import { describeInbox } from '../../test/behaviours/behaviours.ts';
import {
  emptySchema,
  longestStart,
  openInbox,
  serverUrl,
  testPool,
} from '../../test/postgres/database.ts';

const pool = testPool();
const schema = 'inbox';

beforeAll(() => emptySchema(pool, schema), longestStart);

const place = serverUrl === undefined ? 'in this process' : 'on a server';
describeInbox(`PostgreSQL ${place}`, async () => {
  await emptySchema(pool, schema);
  return openInbox(pool, schema);
});
