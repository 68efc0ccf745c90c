import type { Costs } from '../measure/contest.ts';
import type { Pace } from '../measure/pace.ts';

/** How many calls either side has: ours the many, the peer the few. */
export const scaleAt = ({ rounds }: Pace): Costs =>
  rounds > 1 ? { ours: 1_000_000, peer: 10_000 } : { ours: 3_000, peer: 300 };

/** The application of the calls. */
export const sdkAppId = 1400000000;

/** A year of them. */
export const from = Date.UTC(2024, 0, 1);
export const to = Date.UTC(2025, 0, 1);
