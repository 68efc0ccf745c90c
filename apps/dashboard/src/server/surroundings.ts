import type { Archive } from '@trtc-kit/records';
import type { DashboardAbout } from '../api/answers.ts';

/** What every route works with. */
export interface Surroundings {
  readonly archive: Archive;
  readonly sdkAppId: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly about: () => DashboardAbout;
  readonly onError: (error: unknown) => void;
}
