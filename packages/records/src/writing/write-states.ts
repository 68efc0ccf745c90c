import { writeBuckets } from '../counting/write-buckets.ts';
import { writeUserSlots } from '../counting/write-user-slots.ts';
import type { Cell, RowInsert } from '../store/store.ts';
import type { CallRow, ParticipantRow } from '../store/tables.ts';
import type { StateChange, Writing } from './call-state.ts';

const callColumns = {
  key: 'bigint',
  app: 'bigint',
  id: 'text',
  kind: 'text',
  media: 'text',
  result: 'text',
  started_at: 'bigint',
  last_at: 'bigint',
  answered: 'bigint',
  duration: 'bigint',
  seen_at: 'bigint',
  received_at: 'bigint',
  settled: 'bigint',
} as const satisfies Record<keyof CallRow, 'bigint' | 'text'>;

const callInsert: RowInsert = {
  table: 'trtc_calls',
  columns: callColumns,
  key: ['key'],
  onConflict: {
    kind: 'replace',
    media: 'replace',
    result: 'replace',
    started_at: 'replace',
    last_at: 'replace',
    answered: 'replace',
    duration: 'replace',
    seen_at: 'replace',
    received_at: 'replace',
    settled: 'replace',
  },
};

const participantColumns = {
  call_key: 'bigint',
  user_key: 'bigint',
  app: 'bigint',
  kind: 'text',
  started_at: 'bigint',
  joined_at: 'bigint',
  presumed: 'bigint',
  platform: 'text',
} as const satisfies Record<keyof ParticipantRow, 'bigint' | 'text'>;

// The columns are the fields, as `satisfies` has checked.
const callNames = Object.keys(callColumns) as (keyof CallRow)[];
const participantNames = Object.keys(participantColumns) as (keyof ParticipantRow)[];

const participantInsert: RowInsert = {
  table: 'trtc_participants',
  columns: participantColumns,
  key: ['call_key', 'user_key'],
};

/** Writes where calls of one application now stand, and brings every figure along. */
export async function writeStates(
  writing: Writing,
  sdkAppId: number,
  changes: readonly StateChange[],
): Promise<void> {
  const { transaction, flavour } = writing;
  const after = changes.flatMap((change) => change.after ?? []);
  await removeOld(writing, changes);
  if (after.length > 0) {
    const calls = after.map(({ call }) => toCallCells(call));
    await flavour.insertRows(transaction, callInsert, calls);
    const participants = after.flatMap((state) => state.participants);
    const rows = participants.map(toParticipantCells);
    if (rows.length > 0) await flavour.insertRows(transaction, participantInsert, rows);
  }
  await writeBuckets(writing, sdkAppId, changes);
  await writeUserSlots(writing, sdkAppId, changes);
}

async function removeOld(
  { transaction, flavour }: Writing,
  changes: readonly StateChange[],
): Promise<void> {
  const changed = changes.flatMap(({ before }) => before?.call.key ?? []);
  if (changed.length === 0) return;
  await transaction
    .deleteFrom('trtc_participants')
    .where(flavour.among('call_key', changed))
    .execute();
  const gone = changes.flatMap(({ before, after }) => (after ? [] : (before?.call.key ?? [])));
  if (gone.length === 0) return;
  await transaction
    .deleteFrom('trtc_observations')
    .where(flavour.among('call_key', gone))
    .execute();
  await transaction.deleteFrom('trtc_calls').where(flavour.among('key', gone)).execute();
}

function toCallCells(call: CallRow): readonly Cell[] {
  return callNames.map((name) => call[name]);
}

function toParticipantCells(participant: ParticipantRow): readonly Cell[] {
  return participantNames.map((name) => participant[name]);
}
