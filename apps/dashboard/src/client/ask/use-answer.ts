import { useCallback, useEffect, useRef, useState } from 'react';
import type { TroubleReason } from './ask.ts';
import { createAsking, type Heard } from './asking.ts';

/** What is known of a question. */
export interface Known<Answer> {
  /** The last answer; for a moment that to the question before, if it is stale. */
  readonly answer: Answer | undefined;
  readonly isStale: boolean;
  /** Why the last question was not answered. */
  readonly trouble: TroubleReason | undefined;
  readonly again: () => void;
}

/** Asks the server, and again in each round. */
export function useAnswer<Answer>(path: string, round: number): Known<Answer> {
  const [heard, setHeard] = useState<Heard<Answer>>({});
  const askAgain = useRef<() => void>(() => undefined);
  useEffect(() => {
    const end = new AbortController();
    askAgain.current = createAsking<Answer>(path, {
      signal: end.signal,
      hear: (next) => setHeard((before) => ({ ...before, ...next })),
    });
    askAgain.current();
    return () => end.abort();
  }, [path]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) askAgain.current();
    isFirst.current = false;
  }, [round]);
  const again = useCallback(() => askAgain.current(), []);
  return {
    answer: heard.answer,
    isStale: heard.path !== path,
    trouble: heard.trouble,
    again,
  };
}
