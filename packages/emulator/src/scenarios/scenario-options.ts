import type { BusyOptions } from './busy.ts';
import type { GroupOptions } from './group.ts';
import type { HeavyDayOptions } from './heavy-day/heavy-day-options.ts';
import type { MeetingOptions } from './meeting.ts';
import type { OneToOneOptions } from './one-to-one.ts';

/** What each scenario can be told. */
export interface ScenarioOptions {
  readonly answered: OneToOneOptions;
  readonly missed: OneToOneOptions;
  readonly rejected: OneToOneOptions;
  readonly busy: BusyOptions;
  readonly group: GroupOptions;
  readonly meeting: MeetingOptions;
  readonly heavyDay: HeavyDayOptions;
}
