import type { PostgresPool } from '@trtc-kit/webhooks/postgres';
import { beforeAll, describe } from 'vitest';
import { describeInbox } from '../../test/behaviours/behaviours.ts';
import {
  embeddedPool,
  embeddedStart,
  emptySchema,
  openInbox,
  serverPool,
  serverUrl,
} from '../../test/postgres/database.ts';

async function openEmpty(pool: PostgresPool) {
  await emptySchema(pool, 'inbox');
  return openInbox(pool, 'inbox');
}

beforeAll(() => emptySchema(embeddedPool(), 'inbox'), embeddedStart);

describeInbox('PostgreSQL, in this process', () => openEmpty(embeddedPool()));

describe.skipIf(serverUrl === undefined)('on a server', () => {
  describeInbox('PostgreSQL', () => openEmpty(serverPool()));
});
