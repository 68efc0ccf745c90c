import type { MediaType } from '@trtc-kit/contracts/call';
import { z } from 'zod';
import { acceptCall } from '../control/accept-call.ts';
import { joinCall } from '../control/join-call.ts';
import { leaveCall } from '../control/leave-call.ts';
import { patience } from './one-to-one.ts';
import { createScenario } from './scenario.ts';
import { toAct, toStart } from './step.ts';

/** Who is in a group call. */
export interface GroupOptions {
  /** Default: `judy`. */
  readonly caller?: string | undefined;
  /** Two or more. Default: `kevin` and `laura`. */
  readonly callees?: readonly string[] | undefined;
  /** Who joins without having been called. Default: `nina`. */
  readonly joiner?: string | undefined;
  /** Default: `Video`. */
  readonly mediaType?: MediaType | undefined;
}

const schema = z.strictObject({
  caller: z.string().default('judy'),
  callees: z.array(z.string()).min(2).readonly().default(['kevin', 'laura']),
  joiner: z.string().default('nina'),
  mediaType: z.enum(['Video', 'Audio']).default('Video'),
}) satisfies z.ZodType<unknown, GroupOptions>;

/**
 * Everybody who is called answers within 25 seconds. Somebody else joins after 40, and leaves after a
 * minute and a half; from two minutes on the callees leave, one every 5 seconds, until the caller is
 * left alone.
 */
export const group = createScenario(schema, ({ caller, callees, joiner, mediaType }) => {
  const phone = { call: 'call', OptPlatform: 'Android' } as const;
  const browser = { call: 'call', OptPlatform: 'Web' } as const;
  const toAnswer = (index: number) => 5_000 + Math.floor((20_000 * index) / callees.length);
  const toEnd = (index: number) => 120_000 + 5_000 * index;
  return {
    steps: [
      toStart(0, 'call', {
        Caller_Account: caller,
        CalleeList_Account: [...callees],
        MediaType: mediaType,
        Timeout: patience,
        OptPlatform: 'iOS',
      }),
      ...callees.map((user, index) =>
        toAct(toAnswer(index), acceptCall, { ...phone, User_Account: user }),
      ),
      toAct(40_000, joinCall, { ...browser, User_Account: joiner }),
      toAct(90_000, leaveCall, { ...browser, User_Account: joiner }),
      ...callees.map((user, index) =>
        toAct(toEnd(index), leaveCall, { ...phone, User_Account: user }),
      ),
    ],
    duration: toEnd(callees.length - 1),
  };
});
