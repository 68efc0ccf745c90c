import type { Time } from '../clock.ts';

/** Rings once after a while, unless it is set anew before. */
export interface Alarm {
  /** In the first of some milliseconds that are known; never if none is. */
  set(...delays: readonly (number | undefined)[]): void;
}

/** An alarm that is not set. */
export function createAlarm(time: Time, ring: () => void): Alarm {
  let cancel: () => void = () => undefined;
  return {
    set(...delays) {
      cancel();
      const known = delays.filter((delay) => delay !== undefined);
      if (known.length > 0) cancel = time.schedule(Math.max(0, Math.min(...known)), ring);
    },
  };
}
