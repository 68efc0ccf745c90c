import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Refused, type Ask } from './ask.ts';
import { look, type Focus, type Sight } from './look.ts';

/** Milliseconds from one look to the next. */
const pause = 1000;

/** What is seen, look after look. */
export interface Watch {
  /** Undefined before the first look. */
  readonly sight: Sight | undefined;
  /** Why the last look failed, if it did. */
  readonly trouble: unknown;
  /** Looks at once. */
  readonly lookAgain: () => void;
}

/** Looks at the emulator each second, while somebody can see the page. */
export function useSight(ask: Ask, focus: Focus): Watch {
  const [seen, setSeen] = useState<Pick<Watch, 'sight' | 'trouble'>>(nothing);
  const [round, setRound] = useState(0);
  const before = useRef<Sight | undefined>(undefined);

  useEffect(() => {
    const end = new AbortController();
    const lookOnce = async () => {
      if (document.visibilityState === 'hidden') return;
      const next = await tryToLook(ask, focus, before.current);
      // Another focus, or another round, has begun while this one was under way.
      if (end.signal.aborted) return;
      before.current = next.sight ?? before.current;
      setSeen({ sight: before.current, trouble: next.trouble });
    };
    const goOn = () => {
      if (!end.signal.aborted) setTimeout(() => void lookOnce().then(goOn), pause);
    };
    void lookOnce().then(goOn);
    const atOnce = () => void lookOnce();
    document.addEventListener('visibilitychange', atOnce, { signal: end.signal });
    return () => {
      end.abort();
    };
  }, [ask, focus, round]);

  const lookAgain = useCallback(() => {
    setRound((number) => number + 1);
  }, []);
  return { ...seen, lookAgain };
}

const nothing: Pick<Watch, 'sight' | 'trouble'> = { sight: undefined, trouble: undefined };

async function tryToLook(
  ask: Ask,
  focus: Focus,
  before: Sight | undefined,
): Promise<Pick<Watch, 'sight' | 'trouble'>> {
  try {
    return { sight: await look(ask, focus, before), trouble: undefined };
  } catch (trouble) {
    return { sight: undefined, trouble: trouble instanceof Refused ? trouble : new Unreachable() };
  }
}

/** No answer came. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
