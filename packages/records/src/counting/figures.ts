import type { CallResult } from '../record/call-record.ts';
import { tallyColumns, type TallyColumn } from '../store/tables.ts';
import type { Tally } from './tally.ts';

/** How many users joined a call. The two differ where records alone do not say who joined. */
export interface UserCount {
  /** Those of whom it is known. */
  readonly atLeast: number;
  /** Those of whom it is not excluded. */
  readonly atMost: number;
}

/** How long answered calls lasted, once they were over. */
export interface DurationFigures {
  /** Milliseconds of all of them together. */
  readonly total: number;
  /** How many lasted less than each length, and not less than the one before. */
  readonly spread: Readonly<Record<DurationSpan, number>>;
}

/** A part of the spread of durations, by its upper end. */
export type DurationSpan = '10s' | '30s' | '1m' | '5m' | '15m' | '30m' | '1h' | 'longer';

/** A platform that is counted by name; `unknown` where no callback told it. */
export type CountedPlatform =
  | 'iOS'
  | 'Android'
  | 'Web'
  | 'miniProgram'
  | 'Windows'
  | 'macOS'
  | 'iPad'
  | 'RESTAPI'
  | 'other'
  | 'unknown';

/** The figures of a span of time, for one kind of call or for all. */
export interface Figures {
  /** Calls started, whether anybody answered or not. */
  readonly calls: number;
  /** Calls that somebody answered. */
  readonly answered: number;
  /** Distinct users who joined a call within the span; a caller joins at the start. */
  readonly users: UserCount;
  /**
   * The largest number of calls going on at the same time. A call goes on from its start to its end.
   * For all kinds, the larger of the two kinds' peaks.
   */
  readonly peak: number;
  /** How the calls ended; `none` for those that have no result, such as running ones. */
  readonly results: Readonly<Record<CallResult | 'other' | 'none', number>>;
  readonly durations: DurationFigures;
  /** Joinings by platform. */
  readonly platforms: Readonly<Record<CountedPlatform, number>>;
}

/** Sums of tallies. */
export type Sums = Readonly<Record<TallyColumn, number>>;

/** Nothing counted. */
export const noSums: Sums = sumTallies([]);

/** Tallies together. */
export function sumTallies(tallies: readonly Tally[]): Sums {
  const entries = tallyColumns.map((column) => [
    column,
    tallies.reduce((sum, tally) => sum + (tally[column] ?? 0), 0),
  ]);
  // Every column is among them.
  return Object.fromEntries(entries) as Record<TallyColumn, number>;
}

/** Figures from what was counted. */
export function toFigures(sums: Sums, peak: number, users: UserCount): Figures {
  return {
    calls: sums.started,
    answered: sums.answered,
    users,
    peak,
    results: toResults(sums),
    durations: {
      total: sums.seconds * 1000,
      spread: {
        '10s': sums.lasting_10s,
        '30s': sums.lasting_30s,
        '1m': sums.lasting_1m,
        '5m': sums.lasting_5m,
        '15m': sums.lasting_15m,
        '30m': sums.lasting_30m,
        '1h': sums.lasting_1h,
        longer: sums.lasting_longer,
      },
    },
    platforms: {
      iOS: sums.on_ios,
      Android: sums.on_android,
      Web: sums.on_web,
      miniProgram: sums.on_mini_program,
      Windows: sums.on_windows,
      macOS: sums.on_macos,
      iPad: sums.on_ipad,
      RESTAPI: sums.on_rest_api,
      other: sums.on_other,
      unknown: sums.on_unknown,
    },
  };
}

function toResults(sums: Sums): Figures['results'] {
  const known = {
    completed: sums.result_completed,
    cancelled: sums.result_cancelled,
    declined: sums.result_declined,
    notAnswered: sums.result_not_answered,
    busy: sums.result_busy,
    interrupted: sums.result_interrupted,
    offline: sums.result_offline,
    other: sums.result_other,
  };
  const decided = Object.values(known).reduce((sum, count) => sum + count, 0);
  return { ...known, none: sums.started - decided };
}
