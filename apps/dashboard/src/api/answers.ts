import type {
  ArchiveStatus,
  CallAttendance,
  CallKind,
  CallRecord,
  FiledObservation,
  HourCounts,
  Mark,
  Measures,
} from '@trtc-kit/records';
import type { CallEvent } from './call-event.ts';

/** Whom the page talks to. */
export interface SessionAnswer {
  /** Whether somebody has to log in first, and has. */
  readonly logIn: 'unneeded' | 'needed' | 'done';
  /** The rest is known only to those who may see the calls. */
  readonly about?: DashboardAbout | undefined;
}

/** What the dashboard shows. */
export interface DashboardAbout {
  readonly sdkAppId: number;
  /** Where the page of the emulator is, if that is where the calls come from. */
  readonly emulatorUrl?: string | undefined;
  /** Whether calls of the past are still being played. */
  readonly isFilling: boolean;
}

/** A call in a list. Times are milliseconds since 1970. */
export interface CallRow {
  readonly id: string;
  readonly kind: CallKind;
  readonly media?: string | undefined;
  readonly result?: string | undefined;
  readonly caller?: string | undefined;
  /** The first of the callees. */
  readonly callees: readonly string[];
  readonly calleeCount: number;
  readonly platforms: readonly string[];
  readonly startedAt?: number | undefined;
  readonly acceptedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  /** Milliseconds; absent while the call is running. */
  readonly duration?: number | undefined;
  readonly peakParticipants: number;
  /** Distinct users who joined. */
  readonly participantCount: number;
  readonly marks: readonly Mark[];
}

/** Today and this month, as the vendor's console has them, and what goes on now. */
export interface OverviewAnswer {
  readonly now: number;
  readonly today: Measures;
  readonly yesterday: Measures;
  readonly month: Measures;
  readonly status: ArchiveStatus;
  /** The last of the calls going on. */
  readonly live: readonly CallRow[];
}

/** How things went, day by day. */
export interface TrendsAnswer {
  readonly now: number;
  /** The days, as 2025-06-01; one for each part. */
  readonly days: readonly string[];
  readonly parts: readonly Measures[];
  readonly total: Measures;
  readonly hours: HourCounts;
}

/** A page of calls. */
export interface RecordsAnswer {
  readonly now: number;
  readonly rows: readonly CallRow[];
  /** Where the next page begins; absent on the last one. */
  readonly cursor?: string | undefined;
}

/** How many calls match. */
export interface CountAnswer {
  readonly count: number;
}

/** All that is known of a call. */
export interface CallAnswer {
  readonly now: number;
  readonly record: CallRecord;
  /** Milliseconds; absent while the call is running. */
  readonly duration?: number | undefined;
  readonly attendance: CallAttendance;
  readonly events: readonly CallEvent[];
  readonly observations: readonly FiledObservation[];
}

/** Calls that changed, told while the page is open. */
export interface ChangeNews {
  readonly callIds: readonly string[];
}

/** Why a request was refused. */
export interface Trouble {
  readonly reason: 'logIn' | 'wrongSecret' | 'tooManyAttempts' | 'query' | 'notFound' | 'failure';
  readonly message: string;
}
