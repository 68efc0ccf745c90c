import type { CallState } from '../writing/call-state.ts';
import type { ParticipantRow, TallyColumn } from '../store/tables.ts';

/** How often each thing happened; what is missing happened never. */
export type Tally = Partial<Record<TallyColumn, number>>;

const resultColumns = new Map<string, TallyColumn>([
  ['completed', 'result_completed'],
  ['cancelled', 'result_cancelled'],
  ['declined', 'result_declined'],
  ['notAnswered', 'result_not_answered'],
  ['busy', 'result_busy'],
  ['interrupted', 'result_interrupted'],
  ['offline', 'result_offline'],
]);

const platformColumns = new Map<string, TallyColumn>([
  ['iOS', 'on_ios'],
  ['Android', 'on_android'],
  ['Web', 'on_web'],
  ['miniProgram', 'on_mini_program'],
  ['Windows', 'on_windows'],
  ['macOS', 'on_macos'],
  ['iPad', 'on_ipad'],
  ['RESTAPI', 'on_rest_api'],
]);

/** The spread of durations: each up to a length, in milliseconds. */
const durationColumns: readonly (readonly [below: number, column: TallyColumn])[] = [
  [10_000, 'lasting_10s'],
  [30_000, 'lasting_30s'],
  [60_000, 'lasting_1m'],
  [300_000, 'lasting_5m'],
  [900_000, 'lasting_15m'],
  [1_800_000, 'lasting_30m'],
  [3_600_000, 'lasting_1h'],
  [Infinity, 'lasting_longer'],
];

/** What a call adds to the figures of the moment at which it was started. */
export function tallyOf({ call, participants }: CallState): Tally {
  if (call.started_at === 0) return {};
  const tally: Tally = { started: 1 };
  const add = (column: TallyColumn, count = 1) => {
    tally[column] = (tally[column] ?? 0) + count;
  };
  if (call.result !== null) add(resultColumns.get(call.result) ?? 'result_other');
  if (call.answered === 1) {
    add('answered');
    if (call.duration !== null) {
      add('seconds', call.duration / 1000);
      add(durationColumn(call.duration));
    }
  }
  for (const column of participants.flatMap(platformColumn)) add(column);
  return tally;
}

function durationColumn(duration: number): TallyColumn {
  return durationColumns.find(([below]) => duration < below)?.[1] ?? 'lasting_longer';
}

function platformColumn({ joined_at, platform }: ParticipantRow): readonly TallyColumn[] {
  if (joined_at === null) return [];
  return [platform === null ? 'on_unknown' : (platformColumns.get(platform) ?? 'on_other')];
}
