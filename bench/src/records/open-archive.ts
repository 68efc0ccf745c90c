import { createArchive, type Archive, type Store } from '@trtc-kit/records';
import { postgresStore } from '@trtc-kit/records/postgres';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { Pool } from 'pg';
import { makePlace, type DurableStore } from '../webhooks/place.ts';
import { to } from './scale.ts';

/** An empty archive on a disk; gone when disposed. */
export interface BenchArchive extends AsyncDisposable {
  readonly archive: Archive;
  /** Tells the database how much there is of what, as PostgreSQL does by itself within a minute. */
  readonly analyze: () => Promise<void>;
}

/** A store that was opened, with what else it needs. */
interface Opened {
  readonly store: Store;
  readonly analyze: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Opens an archive with the options it has by default. */
export async function openArchive(kind: DurableStore): Promise<BenchArchive> {
  const place = await makePlace(kind);
  const { store, analyze, end } = openers[kind](place.name);
  const archive = await createArchive({ store, clock });
  return {
    archive,
    analyze,
    async [Symbol.asyncDispose]() {
      await archive.close();
      await end();
      await place[Symbol.asyncDispose]();
    },
  };
}

/** The year is over, and nothing is done by itself. */
const clock = { now: () => to, schedule: () => () => undefined };

const openers: Readonly<Record<DurableStore, (place: string) => Opened>> = {
  sqlite: (path) => ({
    store: sqliteStore({ path }),
    analyze: () => Promise.resolve(),
    end: () => Promise.resolve(),
  }),
  postgres(connectionString) {
    const pool = new Pool({ connectionString });
    return {
      store: postgresStore({ pool }),
      analyze: async () => {
        await pool.query('analyze');
      },
      end: () => pool.end(),
    };
  },
};
