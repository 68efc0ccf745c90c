import type { Store } from '../store/store.ts';
import type { RecordApi } from './record-source.ts';

/** Whose records, from which API. */
export interface SyncPlace {
  readonly sdkAppId: number;
  readonly api: RecordApi;
}

/** A run that has not come to its end. */
export interface UnfinishedRun {
  /** Where the window under way begins and ends, in Unix seconds. */
  readonly from: number;
  readonly to: number;
  /** Where its next page begins; absent at its beginning. */
  readonly cursor?: string | undefined;
  readonly isDeep: boolean;
}

/** How far the synchronisation has come. */
export interface SyncState {
  /** All records of calls started before this second had been read, as far as they existed. */
  readonly syncedTo?: number | undefined;
  /** When all seven days were read last, in Unix seconds. */
  readonly deepAt?: number | undefined;
  readonly unfinished?: UnfinishedRun | undefined;
}

/** Reads how far it has come; nothing before the first run. */
export async function readSyncState(
  { database }: Store,
  { sdkAppId, api }: SyncPlace,
): Promise<SyncState> {
  const row = await database
    .selectFrom('trtc_syncs')
    .select('state')
    .where('app', '=', sdkAppId)
    .where('api', '=', api)
    .executeTakeFirst();
  // It was such a state when it was written.
  return row === undefined ? {} : (JSON.parse(row.state) as SyncState);
}

/** Keeps how far it has come. */
export async function writeSyncState(
  { database }: Store,
  { sdkAppId, api }: SyncPlace,
  given: SyncState,
): Promise<void> {
  const state = JSON.stringify(given);
  await database
    .insertInto('trtc_syncs')
    .values({ app: sdkAppId, api, state })
    .onConflict((conflict) => conflict.columns(['app', 'api']).doUpdateSet({ state }))
    .execute();
}
