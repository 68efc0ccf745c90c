/** Works out an answer, or shares one that is worked out for others. */
export type Share = <Answer>(question: string, work: () => Promise<Answer>) => Promise<Answer>;

interface Round {
  readonly answer: Promise<unknown>;
  isBegun: boolean;
  /** The one after that, for all who ask meanwhile. */
  next?: Round;
}

/**
 * Works a question out once for all who ask it at the same time, as open pages do when a call has
 * changed: a year of a million calls takes a while, and callbacks want an answer too. An answer is always
 * begun after it was asked for, so that nobody hears how things were before.
 *
 * @param gather ends once all requests that are there have been read. An archive on SQLite works an
 *   answer out without letting go, so that nobody would be there yet to share it.
 */
export function createSharing(gather = afterRequests): Share {
  const rounds = new Map<string, Round>();

  function open(question: string, work: () => Promise<unknown>, before?: Round): Round {
    const round: Round = {
      isBegun: false,
      answer: (before?.answer ?? Promise.resolve()).then(ignore, ignore).then(async () => {
        rounds.set(question, round);
        await gather();
        round.isBegun = true;
        try {
          return await work();
        } finally {
          if (round.next === undefined) rounds.delete(question);
        }
      }),
    };
    return round;
  }

  function join(question: string, work: () => Promise<unknown>): Round {
    const current = rounds.get(question);
    if (current === undefined) {
      const first = open(question, work);
      rounds.set(question, first);
      return first;
    }
    if (!current.isBegun) return current;
    return (current.next ??= open(question, work, current));
  }

  // The same question has the same answer, and so the same type.
  return <Answer>(question: string, work: () => Promise<Answer>) =>
    join(question, work).answer as Promise<Answer>;
}

const ignore = (): undefined => undefined;

/** Milliseconds: one turn of the event loop takes in one new connection, and reads it in the next. */
const arrival = 10;

function afterRequests(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, arrival));
}
