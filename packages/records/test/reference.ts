import type { CallKind } from '../src/index.ts';
import type { GeneratedCall } from '../src/testing/index.ts';

/** Figures that are counted from the calls themselves, in the simplest way there is. */
export interface ReferenceFigures {
  readonly calls: number;
  readonly answered: number;
  readonly users: number;
  readonly peak: number;
  readonly completed: number;
  readonly durationTotal: number;
  readonly onIos: number;
}

/** The figures of the calls of one kind between two moments; all calls are looked at. */
export function countByHand(
  calls: readonly GeneratedCall[],
  kind: CallKind,
  [from, to]: readonly [number, number],
): ReferenceFigures {
  const own = calls.filter((call) => call.kind === kind);
  const started = own.filter((call) => isWithin(call.startedAt));
  const answered = started.filter(({ acceptedAt }) => acceptedAt !== undefined);
  const joinings = own.flatMap(({ members }) => members);
  function isWithin(seconds: number | undefined): boolean {
    return seconds !== undefined && seconds * 1000 >= from && seconds * 1000 < to;
  }
  return {
    calls: started.length,
    answered: answered.length,
    users: new Set(joinings.filter((m) => isWithin(m.joinedAt)).map((m) => m.userId)).size,
    peak: peakByHand(own, [from, to]),
    completed: started.filter(({ result }) => result === 'completed').length,
    durationTotal: answered.reduce((sum, call) => sum + durationByHand(call), 0),
    onIos: started
      .flatMap(({ members }) => members)
      .filter(({ joinedAt, platform }) => joinedAt !== undefined && platform === 'iOS').length,
  };
}

/** The number of calls going on, looked up at every moment at which one begins. */
function peakByHand(
  calls: readonly GeneratedCall[],
  [from, to]: readonly [number, number],
): number {
  const spans = calls.map(({ startedAt, endedAt }) => ({
    begin: startedAt * 1000,
    // A call of no duration goes on for the second that it lies in.
    end: Math.max(endedAt, startedAt + 1) * 1000,
  }));
  const moments = [from, ...spans.map(({ begin }) => begin)].filter((m) => m >= from && m < to);
  const goingOn = (moment: number) =>
    spans.filter(({ begin, end }) => begin <= moment && moment < end).length;
  return Math.max(0, ...moments.map(goingOn));
}

function durationByHand({ kind, members, acceptedAt = 0, endedAt }: GeneratedCall): number {
  if (kind === 'oneToOne') return (endedAt - acceptedAt) * 1000;
  let seconds = 0;
  for (let second = acceptedAt; second < endedAt; second++) {
    const present = members.filter(
      ({ joinedAt = Infinity, leftAt = 0 }) => joinedAt <= second && second < leftAt,
    );
    if (present.length > 1) seconds += 1;
  }
  return seconds * 1000;
}
