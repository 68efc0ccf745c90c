/** A time that runs with the machine's, or stands. Milliseconds since 1970. */
export interface Time {
  readonly now: () => number;
  readonly isFrozen: () => boolean;
  /** Goes forward to a time that has not come yet. */
  readonly reach: (target: number) => void;
  readonly goBack: (target: number) => void;
  readonly freeze: () => void;
  readonly resume: () => void;
}

/** A time of its own. */
export function createTime(start: number, frozen: boolean): Time {
  let base = start;
  let since = performance.now();
  let stands = frozen;
  const now = () => Math.floor(stands ? base : base + performance.now() - since);
  const moveTo = (target: number) => {
    base = target;
    since = performance.now();
  };
  return {
    now,
    isFrozen: () => stands,
    reach(target) {
      if (target > now()) moveTo(target);
    },
    goBack: moveTo,
    freeze() {
      moveTo(now());
      stands = true;
    },
    resume() {
      moveTo(now());
      stands = false;
    },
  };
}
