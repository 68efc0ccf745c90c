import type { DeliveryOutcome } from './delivery.ts';

/** When a callback that was not taken is sent again. */
export interface Profile {
  /** How long after each sending the next one follows, in milliseconds. */
  readonly pauses: readonly number[];
  /** Whether an outcome calls for it. */
  readonly repeats: (outcome: DeliveryOutcome) => boolean;
}

/**
 * The profiles to choose from. No page of Call v4 or Conference says whether their callbacks are sent
 * again, so for them each is an assumption.
 */
export const profiles = {
  /** Never: what Chat does unless its console says otherwise (https://trtc.io/document/34354). */
  once: { pauses: [], repeats: () => false },
  /**
   * After a time-out alone: what a switch of Chat's console does (the same page). How often and when
   * is documented nowhere; three times, after 1, 2 and 4 seconds, is this emulator's choice.
   */
  chatRetry: {
    pauses: [1_000, 2_000, 4_000],
    repeats: (outcome) => outcome.kind === 'failed' && outcome.cause === 'timeout',
  },
  /**
   * After anything that is not taken: documented for the older API of Call alone
   * (https://trtc.io/document/60130). Whether the 0 is the first sending is open; here it follows that.
   */
  v1Ladder: { pauses: [0, 1_000, 1_000, 2_000, 3_000, 5_000], repeats: () => true },
} as const satisfies Readonly<Record<string, Profile>>;

/** The name of a profile. */
export type ProfileName = keyof typeof profiles;
