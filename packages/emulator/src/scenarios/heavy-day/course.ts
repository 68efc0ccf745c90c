import type { CallResult } from '@trtc-kit/contracts/call-record';
import { toAnsweredCourse } from './answered-course.ts';
import { drawBetween } from './draw.ts';
import { patience } from '../one-to-one.ts';
import type { PlannedParticipant } from './planned-call.ts';
import type { Random } from './random.ts';

/** Somebody's part in a call, without who they are. */
export type Part = Pick<PlannedParticipant, 'joinedAt' | 'leftAt' | 'departure'>;

/** How a call goes. Times are milliseconds since 1970. */
export interface Course {
  readonly endedAt: number;
  readonly acceptedAt?: number | undefined;
  /** The caller's part first, then one for each callee, then those of whoever joined. */
  readonly parts: readonly [Part, ...Part[]];
}

/** What is settled before a call starts. */
export interface Setting {
  readonly startedAt: number;
  readonly callees: number;
  /** Whether the callee is in another call. */
  readonly isEngaged: boolean;
  readonly random: Random;
}

const unanswered: Readonly<
  Record<Exclude<CallResult, 'NormalEnd' | 'Interrupt' | 'Offline'>, (setting: Setting) => Course>
> = {
  NotAnswer: ({ startedAt, callees }) => {
    const leftAt = startedAt + patience;
    return toUnanswered(
      startedAt,
      toParts(callees, () => ({ leftAt, departure: 'NotAnswer' })),
    );
  },
  Reject: ({ startedAt, callees, random }) =>
    toUnanswered(
      startedAt,
      toParts(callees, () => ({
        leftAt: startedAt + drawBetween(random, 2_000, 15_000),
        departure: 'Reject',
      })),
    ),
  // In another call of the day, or, say, on the telephone, which the client then tells.
  CallBusy: ({ startedAt, callees, isEngaged, random }) => {
    const leftAt = startedAt + (isEngaged ? 0 : drawBetween(random, 200, 1_500));
    return toUnanswered(
      startedAt,
      toParts(callees, () => ({ leftAt, departure: 'Busy' })),
    );
  },
  Cancel: ({ startedAt, callees, random }) => {
    const leftAt = startedAt + drawBetween(random, 3_000, 20_000);
    const called = toParts(callees, () => ({ leftAt, departure: 'CallEnded' }));
    return {
      endedAt: leftAt,
      parts: [{ joinedAt: startedAt, leftAt, departure: 'HangUp' }, ...called],
    };
  },
};

/** How a call goes that is to have a result. */
export function toCourse(result: CallResult, setting: Setting): Course {
  if (result === 'NormalEnd' || result === 'Interrupt' || result === 'Offline') {
    return toAnsweredCourse(result, setting);
  }
  return unanswered[result](setting);
}

function toParts(callees: number, toPart: () => Part): readonly Part[] {
  return Array.from({ length: callees }, toPart);
}

/** The call ends for the caller when the last callee is gone. */
function toUnanswered(startedAt: number, called: readonly Part[]): Course {
  const endedAt = Math.max(...called.map(({ leftAt }) => leftAt));
  const caller: Part = { joinedAt: startedAt, leftAt: endedAt, departure: 'CallEnded' };
  return { endedAt, parts: [caller, ...called] };
}
