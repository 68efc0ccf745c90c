import type { MediaType } from '@trtc-kit/contracts/call';
import { z } from 'zod';
import { toStart, type Step } from './step.ts';

/** Who is in a one-to-one call. The usual people of a scenario are in no other. */
export interface OneToOneOptions {
  /** Default: the usual caller of the scenario. */
  readonly caller?: string | undefined;
  /** Default: the usual callee of the scenario. */
  readonly callee?: string | undefined;
  /** Default: `Audio`. */
  readonly mediaType?: MediaType | undefined;
}

/** Which options a one-to-one scenario takes, with its usual people. */
export const toOneToOne = (usual: { readonly caller: string; readonly callee: string }) =>
  z.strictObject({
    caller: z.string().default(usual.caller),
    callee: z.string().default(usual.callee),
    mediaType: z.enum(['Video', 'Audio']).default('Audio'),
  }) satisfies z.ZodType<unknown, OneToOneOptions>;

/** Milliseconds a callee is called. */
export const patience = 30_000;

/** The caller calls, from a phone. */
export function toFirstStep({
  caller,
  callee,
  mediaType,
}: z.output<ReturnType<typeof toOneToOne>>): Step {
  return toStart(0, 'call', {
    Caller_Account: caller,
    CalleeList_Account: [callee],
    MediaType: mediaType,
    Timeout: patience,
    OptPlatform: 'iOS',
  });
}
