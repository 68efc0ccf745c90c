import { z } from 'zod';

/** How heavy a day is. */
export interface HeavyDayOptions {
  /** How many calls. Default: 1,000. */
  readonly calls?: number | undefined;
  /** The same seed gives the same day. Default: 1. */
  readonly seed?: number | undefined;
  /** Midnight, when the day begins, in milliseconds since 1970. Default: when it is played. */
  readonly from?: number | undefined;
  /** How many people there are to call each other. Default: a tenth of the calls, 50 at least. */
  readonly users?: number | undefined;
}

/** Which options a heavy day takes. */
export const heavyDaySchema = z.strictObject({
  calls: z.int().min(1).default(1_000),
  seed: z.int().default(1),
  from: z.int().optional(),
  users: z.int().min(10).optional(),
}) satisfies z.ZodType<unknown, HeavyDayOptions>;
