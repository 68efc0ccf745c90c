import { useEffect, useState } from 'react';
import { listen } from './listen.ts';
import { createRounds } from './rounds.ts';

/** Whether anything may have changed. */
export interface News {
  /** Another number each time something may have changed. */
  readonly round: number;
  /** Whether changes are heard of at once. */
  readonly isLive: boolean;
}

/** Milliseconds after which things are looked at without news: time passes, and others may write too. */
const longest = 30_000;

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
