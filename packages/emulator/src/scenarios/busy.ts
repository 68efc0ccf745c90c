import { z } from 'zod';
import { acceptCall } from '../control/accept-call.ts';
import { hangUpCall } from '../control/hang-up-call.ts';
import { toFirstStep, toOneToOne, type OneToOneOptions } from './one-to-one.ts';
import { createScenario } from './scenario.ts';
import { toAct, toStart } from './step.ts';

/** Who calls whom in vain. */
export interface BusyOptions extends OneToOneOptions {
  /** Who is in a call with the callee already. Default: `ivan`. */
  readonly other?: string | undefined;
}

const schema = toOneToOne({ caller: 'grace', callee: 'heidi' }).extend({
  other: z.string().default('ivan'),
}) satisfies z.ZodType<unknown, BusyOptions>;

/**
 * The callee talks with somebody else, so that a call to them ends at once. The other call comes
 * first, and ends after half a minute.
 */
export const busy = createScenario(schema, ({ other, ...people }) => {
  const end = 30_000;
  const busyOne = { call: 'other', User_Account: people.callee, OptPlatform: 'Android' } as const;
  const talk = { Caller_Account: other, CalleeList_Account: [people.callee] };
  return {
    steps: [
      toStart(0, 'other', { ...talk, MediaType: 'Audio', OptPlatform: 'Web' }),
      toAct(0, acceptCall, busyOne),
      toFirstStep(people),
      toAct(end, hangUpCall, busyOne),
    ],
    duration: end,
  };
});
