import type { Commands } from './command.ts';
import type { Report } from './report.ts';

/** What a part of the run works with. */
export interface Surroundings {
  readonly commands: Commands;
  readonly report: Report;
  /** An empty folder that is removed in the end. */
  readonly scratch: string;
}
