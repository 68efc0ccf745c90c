import type { Archive } from '@trtc-kit/records';
import type { DashboardAbout } from '../api/answers.ts';
import type { Share } from './sharing.ts';

/** What every route works with. */
export interface Surroundings {
  readonly archive: Archive;
  readonly sdkAppId: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly about: () => DashboardAbout;
  /** Spares the archive what is asked by several at once. */
  readonly share: Share;
  readonly onError: (error: unknown) => void;
}
