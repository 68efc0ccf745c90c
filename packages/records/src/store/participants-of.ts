import type { Store } from './store.ts';
import type { CallRow, ParticipantRow } from './tables.ts';

/** Who belongs to calls, by the calls' keys. */
export async function participantsOf(
  { database, flavour }: Pick<Store, 'database' | 'flavour'>,
  calls: readonly CallRow[],
): Promise<ReadonlyMap<number, readonly ParticipantRow[]>> {
  if (calls.length === 0) return new Map();
  const keys = calls.map(({ key }) => key);
  const rows = await database
    .selectFrom('trtc_participants')
    .selectAll()
    .where(flavour.among('call_key', keys))
    .execute();
  return Map.groupBy(rows, ({ call_key }) => call_key);
}
