import { z } from 'zod';
import { Refusal } from '../world/refusal.ts';
import type { Step } from './step.ts';

/** What a scenario is going to do. */
export interface Plan {
  /** When it begins, in milliseconds since 1970. Default: when it is played. */
  readonly from?: number | undefined;
  /** Earliest first. */
  readonly steps: readonly Step[];
  /** Milliseconds from its beginning to the last thing that happens, whether by a step or by itself. */
  readonly duration: number;
  /** The room it is about, if it is about one. */
  readonly roomId?: string | undefined;
}

/** A course of events that can be played. */
export interface Scenario {
  /** The same options and the same time give the same plan; refuses options that do not fit. */
  readonly toPlan: (options: unknown, now: number) => Plan;
}

/** A scenario whose options are what a schema takes. */
export function createScenario<Options>(
  schema: z.ZodType<Options>,
  plan: (options: Options, now: number) => Plan,
): Scenario {
  return {
    toPlan: (given, now) => {
      const { data, error } = schema.safeParse(given);
      if (error !== undefined) throw new Refusal(100002, `Options: ${z.prettifyError(error)}`);
      try {
        return plan(data, now);
      } catch (cause) {
        throw cause instanceof RangeError
          ? new Refusal(100002, `Options: ${cause.message}`)
          : cause;
      }
    },
  };
}
