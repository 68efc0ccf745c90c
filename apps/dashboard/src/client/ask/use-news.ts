import { useEffect, useState } from 'react';

/** Whether anything may have changed. */
export interface News {
  /** Another number each time something may have changed. */
  readonly round: number;
  /** Whether changes are heard of at once. */
  readonly isLive: boolean;
}

/** Milliseconds between two rounds: a busy application changes all the time. */
const shortest = 1_000;

/** Milliseconds after which things are looked at without news: time passes, and others may write too. */
const longest = 30_000;

/** Milliseconds after which a connection that was refused is tried again. */
const patience = 5_000;

/** Listens to what the server tells, while this page is open. */
export function useNews(): News {
  const [news, setNews] = useState<News>({ round: 0, isLive: false });
  useEffect(() => {
    const rounds = createRounds(() =>
      setNews((before) => ({ ...before, round: before.round + 1 })),
    );
    const setLive = (isLive: boolean) => setNews((before) => ({ ...before, isLive }));
    const stop = listen({ hear: rounds.next, setLive });
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') rounds.next();
    }, longest);
    return () => {
      clearInterval(timer);
      stop();
      rounds.stop();
    };
  }, []);
  return news;
}

interface Listener {
  readonly hear: () => void;
  readonly setLive: (isLive: boolean) => void;
}

/** Listens, and begins anew where the server lets go. */
function listen({ hear, setLive }: Listener): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  let isFirst = true;
  const begin = () => {
    source = new EventSource('/api/changes');
    source.addEventListener('hello', () => {
      setLive(true);
      // What changed while nobody listened is not told again.
      if (!isFirst) hear();
      isFirst = false;
    });
    source.addEventListener('change', hear);
    source.addEventListener('error', () => {
      setLive(false);
      // The browser tries again by itself, unless it was refused.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(begin, patience);
    });
  };
  begin();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

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
