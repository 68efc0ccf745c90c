import { ask, reasonOf, type TroubleReason } from './ask.ts';

/** What came of a question: an answer, or why there is none. */
export interface Heard<Answer> {
  /** What was asked; absent where it was not answered. */
  readonly path?: string | undefined;
  readonly answer?: Answer | undefined;
  readonly trouble?: TroubleReason | undefined;
}

/** Milliseconds the server is left alone at most. */
const longestRest = 10_000;

/** What asking stands on. */
export interface AskingOptions<Answer> {
  readonly signal: AbortSignal;
  readonly hear: (heard: Heard<Answer>) => void;
  readonly ask?: typeof ask;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/**
 * Asks one question over and over, one at a time: what is asked while an answer is under way is asked
 * once it came, so that a slow answer is never given up for a newer one, and after as long again, so that
 * an open page has half of a server's time at most, however much happens.
 */
export function createAsking<Answer>(path: string, options: AskingOptions<Answer>): () => void {
  const {
    signal,
    hear,
    ask: askServer = ask,
    now = () => performance.now(),
    wait = pause,
  } = options;
  const state = { isBusy: false, isWanted: false };
  const isOver = () => signal.aborted;
  const askOnce = async (): Promise<Heard<Answer>> => {
    try {
      return { path, answer: await askServer<Answer>(path, { signal }), trouble: undefined };
    } catch (error) {
      return { trouble: reasonOf(error) };
    }
  };
  const run = async () => {
    state.isBusy = true;
    while (state.isWanted && !isOver()) {
      state.isWanted = false;
      const start = now();
      const heard = await askOnce();
      if (isOver()) break;
      hear(heard);
      await wait(Math.min(longestRest, now() - start));
    }
    state.isBusy = false;
  };
  return () => {
    state.isWanted = true;
    if (!state.isBusy) void run();
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
