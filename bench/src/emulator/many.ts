import type { Pace } from '../measure/pace.ts';

/** What a small world has. */
export const few = 100;

/** What a large world has; fewer where a single round only shows that everything still runs. */
export const manyAt = ({ rounds }: Pace): number => (rounds > 1 ? 100_000 : 1_000);

/** A number for people. */
export const toText = (count: number) => count.toLocaleString('en');
