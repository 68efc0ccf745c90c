import type { MediaType } from '@trtc-kit/contracts/call';
import { z } from 'zod';
import { toStart, type Step } from './step.ts';

/** Who is in a one-to-one call. */
export interface OneToOneOptions {
  /** Default: `alice`. */
  readonly caller?: string | undefined;
  /** Default: `bob`. */
  readonly callee?: string | undefined;
  /** Default: `Audio`. */
  readonly mediaType?: MediaType | undefined;
}

/** Which options a one-to-one scenario takes. */
export const oneToOne = z.strictObject({
  caller: z.string().default('alice'),
  callee: z.string().default('bob'),
  mediaType: z.enum(['Video', 'Audio']).default('Audio'),
}) satisfies z.ZodType<unknown, OneToOneOptions>;

/** Milliseconds a callee is called. */
export const patience = 30_000;

/** The caller calls, from a phone. */
export function toFirstStep({ caller, callee, mediaType }: z.output<typeof oneToOne>): Step {
  return toStart(0, 'call', {
    Caller_Account: caller,
    CalleeList_Account: [callee],
    MediaType: mediaType,
    Timeout: patience,
    OptPlatform: 'iOS',
  });
}
