export type { Archive, CallKey, RecordPage } from './archive/archive.ts';
export type { ArchiveOptions, CallbackSource } from './archive/archive-options.ts';
export type { ArchiveClock } from './archive/clock.ts';
export { createArchive } from './archive/create-archive.ts';
export type {
  CountedPlatform,
  DurationFigures,
  DurationSpan,
  Figures,
  UserCount,
} from './counting/figures.ts';
export type { HourCounts, HoursQuery } from './counting/hours.ts';
export type { Measurement, MeasureQuery, Measures } from './counting/measure.ts';
export type { ForgottenUser } from './privacy/forget-user.ts';
export type { RandomBytes } from './privacy/pseudonyms.ts';
export type { CallQuery, IdMatch, PageOptions } from './reading/call-query.ts';
export type { ArchiveStatus } from './reading/status.ts';
export {
  attendanceOf,
  durationOf,
  type Attendance,
  type CallAttendance,
} from './record/attendance.ts';
export type {
  CallKind,
  CallMedia,
  CallRecord,
  CallResult,
  FieldSource,
  OrOther,
  Participant,
  ParticipantState,
  SourcedField,
} from './record/call-record.ts';
export { markMeanings, type Mark } from './record/mark.ts';
export { mergeObservations } from './record/merge-observations.ts';
export type { FiledObservation, Observation, ObservationSource } from './record/observation.ts';
export {
  observeCallback,
  observeRecord,
  observeRecordV1,
  type CallbackEvent,
  type Occasion,
} from './record/observe.ts';
export { perspective, type Perspective } from './record/perspective.ts';
export type { Store } from './store/store.ts';
export type {
  RecordApi,
  RecordPages,
  RecordPagesOptions,
  RecordSource,
} from './sync/record-source.ts';
export type { SyncOptions, SyncProgress, SyncReport } from './sync/sync-records.ts';
export type { Added, ArchiveChange } from './writing/writer.ts';
export { dayEdges, type DaysQuery } from './zone/day-edges.ts';
