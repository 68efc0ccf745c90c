export { scenarioNames, type ScenarioName } from './scenario-name.ts';
export type { ScenarioOptions } from './scenario-options.ts';
export type { Playing, RefusedStep } from './playing.ts';
export type { OneToOneOptions } from './one-to-one.ts';
export type { BusyOptions } from './busy.ts';
export type { GroupOptions } from './group.ts';
export type { MeetingOptions } from './meeting.ts';
export type { HeavyDayOptions } from './heavy-day/heavy-day-options.ts';
export type {
  PlannedCall,
  PlannedDeparture,
  PlannedParticipant,
  PlannedPlatform,
} from './heavy-day/planned-call.ts';
export { toHeavyDay } from './heavy-day/to-heavy-day.ts';
