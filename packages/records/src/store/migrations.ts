import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Flavour, Store } from './store.ts';
import { tallyColumns } from './tables.ts';

/**
 * Brings the tables of a store up to date. Several processes may do so at once.
 *
 * @throws Error if the tables are those of a newer version.
 */
export async function migrate({ database, flavour }: Store): Promise<void> {
  // Without its name, tables of the same name in another schema would be taken for these.
  const schema = await flavour.schemaOf(database);
  const migrator = new Migrator({
    db: database,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
    migrationTableName: 'trtc_migrations',
    migrationLockTableName: 'trtc_migrations_lock',
    provider: { getMigrations: () => Promise.resolve(migrationsFor(flavour)) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw new Error('The tables of the archive could not be brought up to date.', { cause: error });
}

function migrationsFor(flavour: Flavour): Record<string, Migration> {
  return { '0001-archive': { up: (database) => createTables(database, flavour) } };
}

async function createTables(database: Kysely<unknown>, flavour: Flavour): Promise<void> {
  for (const statement of [...tableStatements(flavour), ...indexStatements()]) {
    await statement.execute(database);
  }
}

function tableStatements({ bytes, text, clustered }: Flavour) {
  const tallies = sql.raw(
    [...tallyColumns, 'ended', 'rise']
      .map((name) => `${name} integer not null default 0`)
      .join(', '),
  );
  return [
    // `integer primary key` is SQLite's own name for a row; for the rest see tables.ts.
    sql`create table if not exists trtc_calls (
      key ${sql.raw(bytes === 'blob' ? 'integer' : 'bigint')} primary key,
      app bigint not null, id ${text} not null, kind ${text} not null, media ${text}, result ${text},
      started_at bigint not null, last_at bigint, answered bigint not null, duration bigint,
      seen_at bigint not null, received_at bigint not null, settled bigint not null)`,
    sql`create table if not exists trtc_observations (
      call_key bigint not null, id ${text} not null, source ${text} not null, command ${text},
      platform ${text}, client_ip ${text}, received_at bigint not null, body ${text} not null,
      primary key (call_key, id)) ${clustered}`,
    sql`create table if not exists trtc_participants (
      call_key bigint not null, user_key bigint not null, app bigint not null, kind ${text} not null,
      started_at bigint not null, joined_at bigint, presumed bigint not null, platform ${text},
      primary key (call_key, user_key)) ${clustered}`,
    sql`create table if not exists trtc_users (
      key ${sql.raw(bytes === 'blob' ? 'integer' : 'bigint')} primary key,
      app bigint not null, user_id ${text} not null)`,
    sql`create table if not exists trtc_buckets (
      app bigint not null, kind ${text} not null, start bigint not null, ${tallies},
      primary key (app, kind, start)) ${clustered}`,
    sql`create table if not exists trtc_user_slots (
      app bigint not null, kind ${text} not null, start bigint not null,
      members ${sql.raw(bytes)} not null, primary key (app, kind, start)) ${clustered}`,
    sql`create table if not exists trtc_syncs (
      app bigint not null, api ${text} not null, state ${text} not null, primary key (app, api))`,
    sql`create table if not exists trtc_forgotten (
      app bigint not null, digest ${text} not null, pseudonym ${text} not null,
      primary key (app, digest))`,
    sql`create table if not exists trtc_settings (name ${text} primary key, value ${text} not null)`,
  ];
}

function indexStatements() {
  return [
    sql`create unique index if not exists trtc_calls_by_id on trtc_calls (app, id)`,
    // Searches of the record page are answered from this index alone, in the page's order.
    sql`create index if not exists trtc_calls_by_start
      on trtc_calls (app, started_at, key, kind, result, media)`,
    // Without it, a result that is rare is looked for in all calls there are.
    sql`create index if not exists trtc_calls_by_result
      on trtc_calls (app, result, started_at, key, kind, media)`,
    sql`create index if not exists trtc_calls_by_end on trtc_calls (app, last_at, kind)`,
    sql`create unique index if not exists trtc_users_by_id on trtc_users (app, user_id)`,
    sql`create index if not exists trtc_participants_by_user
      on trtc_participants (user_key, started_at, call_key)`,
    // The users of a span are read from this index alone.
    sql`create index if not exists trtc_participants_by_joining
      on trtc_participants (app, joined_at, kind, presumed, user_key)`,
    sql`create index if not exists trtc_participants_by_platform
      on trtc_participants (app, platform, started_at, call_key) where platform is not null`,
  ];
}
