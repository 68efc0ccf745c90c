/** What a call has cost so far. */
export interface Effort {
  /** How often the request was sent; 0 if it never was. */
  readonly attempts: number;
  /** Milliseconds since the call began. */
  readonly elapsed: number;
}

/** A call that was refused before it began. */
export const noEffort: Effort = { attempts: 0, elapsed: 0 };

/** Measures a call; `attempts` is told, the time is taken. */
export function createEffortMeter(now: () => number = () => performance.now()) {
  const began = now();
  let attempts = 0;
  const elapsed = () => Math.round(now() - began);
  return {
    /** One more attempt begins. */
    begin(): void {
      attempts += 1;
    },
    elapsed,
    effort: (): Effort => ({ attempts, elapsed: elapsed() }),
  };
}

/** What measures a call. */
export type EffortMeter = ReturnType<typeof createEffortMeter>;
