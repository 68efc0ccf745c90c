import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, reasonOf, type TroubleReason } from './ask.ts';

/** What is known of a question. */
export interface Known<Answer> {
  /** The last answer; for a moment that to the question before, if it is stale. */
  readonly answer: Answer | undefined;
  readonly isStale: boolean;
  /** Why the last question was not answered. */
  readonly trouble: TroubleReason | undefined;
  readonly again: () => void;
}

interface Heard<Answer> {
  readonly path?: string | undefined;
  readonly answer?: Answer | undefined;
  readonly trouble?: TroubleReason | undefined;
}

/** Asks the server, and again in each round. */
export function useAnswer<Answer>(path: string, round: number): Known<Answer> {
  const [heard, setHeard] = useState<Heard<Answer>>({});
  const askAgain = useRef<() => void>(() => undefined);
  useEffect(() => {
    const end = new AbortController();
    askAgain.current = createAsking<Answer>(path, end.signal, (next) =>
      setHeard((before) => ({ ...before, ...next })),
    );
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

/**
 * Asks one question over and over, one at a time: what is asked while an answer is under way is asked
 * once it came, so that a slow answer is never given up for a newer one.
 */
function createAsking<Answer>(
  path: string,
  signal: AbortSignal,
  hear: (heard: Heard<Answer>) => void,
): () => void {
  const isOver = () => signal.aborted;
  const state = { isBusy: false, isWanted: false };
  const run = async () => {
    state.isBusy = true;
    while (state.isWanted && !isOver()) {
      state.isWanted = false;
      const heard = await tryToAsk<Answer>(path, signal);
      if (!isOver()) hear(heard);
    }
    state.isBusy = false;
  };
  return () => {
    state.isWanted = true;
    if (!state.isBusy) void run();
  };
}

async function tryToAsk<Answer>(path: string, signal: AbortSignal): Promise<Heard<Answer>> {
  try {
    return { path, answer: await ask<Answer>(path, { signal }), trouble: undefined };
  } catch (error) {
    return { trouble: reasonOf(error) };
  }
}
