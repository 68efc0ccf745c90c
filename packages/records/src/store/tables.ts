import type { CallKind } from '../record/call-record.ts';
import type { ObservationSource } from '../record/observation.ts';

/** A call, as far as it is searched and counted by. Everything else is in its observations. */
export interface CallRow {
  readonly key: number;
  readonly app: number;
  readonly id: string;
  readonly kind: CallKind;
  readonly media: string | null;
  readonly result: string | null;
  /** 0 for a call that has no place in time: it is listed last and counted nowhere. */
  readonly started_at: number;
  /** The last millisecond of the call; null while it is running. */
  readonly last_at: number | null;
  readonly answered: number;
  /** Milliseconds; null while it is running. */
  readonly duration: number | null;
  /** When something was last known to happen in it; 0 if nothing is. */
  readonly seen_at: number;
  readonly received_at: number;
  /** Whether `last_at` is what `settle` made of a call that nobody ended. */
  readonly settled: number;
}

/** What was said about a call. The truth: every other table can be made from this one. */
export interface ObservationRow {
  readonly call_key: number;
  readonly id: string;
  readonly source: ObservationSource;
  readonly command: string | null;
  readonly platform: string | null;
  readonly client_ip: string | null;
  readonly received_at: number;
  readonly body: string;
}

/** A member of a call. */
export interface ParticipantRow {
  readonly call_key: number;
  readonly user_key: number;
  readonly app: number;
  readonly kind: CallKind;
  readonly started_at: number;
  /** Null for who did not join. */
  readonly joined_at: number | null;
  /** 1 where it is not known for sure that they joined. */
  readonly presumed: number;
  readonly platform: string | null;
}

/** A user id, so that it stands once and not at every call. */
export interface UserRow {
  readonly key: number;
  readonly app: number;
  readonly user_id: string;
}

/** The numbers that a quarter of an hour has for each kind of call. */
export const tallyColumns = [
  'started',
  'answered',
  'seconds',
  'result_completed',
  'result_cancelled',
  'result_declined',
  'result_not_answered',
  'result_busy',
  'result_interrupted',
  'result_offline',
  'result_other',
  'lasting_10s',
  'lasting_30s',
  'lasting_1m',
  'lasting_5m',
  'lasting_15m',
  'lasting_30m',
  'lasting_1h',
  'lasting_longer',
  'on_ios',
  'on_android',
  'on_web',
  'on_mini_program',
  'on_windows',
  'on_macos',
  'on_ipad',
  'on_rest_api',
  'on_other',
  'on_unknown',
] as const;

/** The name of a number. */
export type TallyColumn = (typeof tallyColumns)[number];

/** What happened in a quarter of an hour, for one kind of call. */
export interface BucketRow extends Readonly<Record<TallyColumn, number>> {
  readonly app: number;
  readonly kind: CallKind;
  /** When the quarter begins. */
  readonly start: number;
  readonly ended: number;
  /** By how much the number of calls rose at most above that at the quarter's beginning. */
  readonly rise: number;
}

/** The users who joined a call within half an hour, for one kind of call. */
export interface UserSlotRow {
  readonly app: number;
  readonly kind: CallKind;
  readonly start: number;
  /** See `member-list.ts`. */
  readonly members: Uint8Array;
}

/** How far a synchronisation has come. */
export interface SyncRow {
  readonly app: number;
  readonly api: string;
  readonly state: string;
}

/** A user who was forgotten: so that a record that is read again does not bring the id back. */
export interface ForgottenRow {
  readonly app: number;
  readonly digest: string;
  readonly pseudonym: string;
}

/** A setting of the archive itself. */
export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/** The tables of the archive. */
export interface Tables {
  readonly trtc_calls: CallRow;
  readonly trtc_observations: ObservationRow;
  readonly trtc_participants: ParticipantRow;
  readonly trtc_users: UserRow;
  readonly trtc_buckets: BucketRow;
  readonly trtc_user_slots: UserSlotRow;
  readonly trtc_syncs: SyncRow;
  readonly trtc_forgotten: ForgottenRow;
  readonly trtc_settings: SettingRow;
}
