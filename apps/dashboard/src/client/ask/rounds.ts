/** Milliseconds between two rounds: a busy application changes all the time. */
const shortest = 1_000;

/** Tells of something at once, and of what follows soon after only a while later. */
export function createRounds(
  tell: () => void,
  { now = () => performance.now(), schedule = scheduleByMachine } = {},
): { readonly next: () => void; readonly stop: () => void } {
  let last = -Infinity;
  let cancel: (() => void) | undefined;
  const act = () => {
    last = now();
    cancel = undefined;
    tell();
  };
  return {
    next() {
      if (cancel !== undefined) return;
      const wait = last + shortest - now();
      if (wait <= 0) act();
      else cancel = schedule(wait, act);
    },
    stop: () => cancel?.(),
  };
}

function scheduleByMachine(delay: number, act: () => void): () => void {
  const timer = setTimeout(act, delay);
  return () => clearTimeout(timer);
}
