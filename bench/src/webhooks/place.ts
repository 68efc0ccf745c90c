import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Store } from './our-receiver.ts';

/** Where there is a server of PostgreSQL, if there is one. */
const serverUrl = process.env.TRTC_KIT_POSTGRES_URL;

/** The stores that last and can be measured here. */
export const stores: readonly DurableStore[] =
  serverUrl === undefined ? ['sqlite'] : ['sqlite', 'postgres'];

/** A store that needs a place. */
export type DurableStore = Exclude<Store, 'memory'>;

/** Something a store keeps callbacks in; gone when disposed. */
export interface Place extends AsyncDisposable {
  readonly name: string;
}

/** A file, or a database of its own on the server. */
export const makePlace = (store: DurableStore): Promise<Place> => makers[store]();

const makers: Readonly<Record<DurableStore, () => Promise<Place>>> = {
  async sqlite() {
    const folder = await mkdtemp(join(tmpdir(), 'trtc-kit-bench-'));
    return {
      name: join(folder, 'inbox.sqlite'),
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
    };
  },
  async postgres() {
    const database = `bench_${randomUUID().replaceAll('-', '')}`;
    await run(`CREATE DATABASE ${database}`);
    const url = new URL(serverUrl ?? '');
    url.pathname = `/${database}`;
    return {
      name: url.href,
      [Symbol.asyncDispose]: () => run(`DROP DATABASE ${database} WITH (FORCE)`),
    };
  },
};

async function run(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
