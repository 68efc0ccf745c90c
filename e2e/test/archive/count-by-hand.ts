import type { DurationSpan, Figures, Measures } from '@trtc-kit/records';
import type { KnownCall } from './known-call.ts';

/** From one moment to before another, in milliseconds. */
type Span = readonly [from: number, to: number];

/** The figures of calls within a span, in the simplest way there is: every call is looked at. */
export function countByHand(calls: readonly KnownCall[], span: Span): Measures {
  const [from, to] = span;
  const oneToOne = count(
    calls.filter(({ kind }) => kind === 'oneToOne'),
    span,
  );
  const group = count(
    calls.filter(({ kind }) => kind === 'group'),
    span,
  );
  const all = { ...count(calls, span), peak: Math.max(oneToOne.peak, group.peak) };
  return { from, to, all, oneToOne, group };
}

/** Calls started in each hour of the day of a time zone. */
export function countHoursByHand(calls: readonly KnownCall[], timeZone: string): readonly number[] {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric' });
  const hours = calls.map(({ startedAt }) => Number(format.format(startedAt * 1000)));
  return Array.from({ length: 24 }, (_, hour) => hours.filter((one) => one === hour).length);
}

function count(calls: readonly KnownCall[], span: Span): Figures {
  const started = calls.filter(({ startedAt }) => isWithin(span, startedAt));
  const answered = started.filter(({ acceptedAt }) => acceptedAt !== undefined);
  const joinings = calls
    .flatMap((call) => call.joinings)
    .filter(({ joinedAt }) => isWithin(span, joinedAt));
  const usersOf = (some: typeof joinings) => new Set(some.map(({ user }) => user)).size;
  const platforms = started.flatMap((call) => call.joinings.map(({ platform }) => platform));
  return {
    calls: started.length,
    answered: answered.length,
    users: {
      atLeast: usersOf(joinings.filter(({ presumed }) => !presumed)),
      atMost: usersOf(joinings),
    },
    peak: peakOf(calls, span),
    results: tally<keyof Figures['results']>(
      noResults,
      started.map(({ result }) => result),
    ),
    durations: toDurations(answered.map(durationOf)),
    platforms: tally(noPlatforms, platforms),
  };
}

function isWithin([from, to]: Span, seconds: number): boolean {
  return seconds * 1000 >= from && seconds * 1000 < to;
}

/** The calls going on, looked up at the beginning and whenever one starts. */
function peakOf(calls: readonly KnownCall[], span: Span): number {
  const starts = calls.map(({ startedAt }) => startedAt).filter((start) => isWithin(span, start));
  const goingOn = (moment: number) =>
    calls.filter(({ startedAt, endedAt }) => {
      // A call of no duration goes on for the second that it lies in.
      const end = Math.max(endedAt, startedAt + 1);
      return startedAt * 1000 <= moment && moment < end * 1000;
    }).length;
  return Math.max(...[span[0], ...starts.map((start) => start * 1000)].map(goingOn));
}

/** Seconds: of a call between two since the answer, of a group call with two or more in it. */
function durationOf({ kind, acceptedAt = 0, endedAt, joinings }: KnownCall): number {
  if (kind === 'oneToOne') return endedAt - acceptedAt;
  const seconds = Array.from({ length: endedAt - acceptedAt }, (_, index) => acceptedAt + index);
  const isShared = (second: number) =>
    joinings.filter(({ joinedAt, leftAt }) => joinedAt <= second && second < leftAt).length > 1;
  return seconds.filter(isShared).length;
}

const lengths: readonly (readonly [DurationSpan, below: number])[] = [
  ['10s', 10],
  ['30s', 30],
  ['1m', 60],
  ['5m', 300],
  ['15m', 900],
  ['30m', 1800],
  ['1h', 3600],
  ['longer', Infinity],
];

function toDurations(seconds: readonly number[]): Figures['durations'] {
  const spans = seconds.map((length) => lengths.find(([, below]) => length < below)?.[0]);
  return {
    total: seconds.reduce((sum, length) => sum + length * 1000, 0),
    spread: tally(noDurations, spans),
  };
}

const noResults: Figures['results'] = {
  completed: 0,
  cancelled: 0,
  declined: 0,
  notAnswered: 0,
  busy: 0,
  interrupted: 0,
  offline: 0,
  other: 0,
  none: 0,
};

const noPlatforms: Figures['platforms'] = {
  iOS: 0,
  Android: 0,
  Web: 0,
  miniProgram: 0,
  Windows: 0,
  macOS: 0,
  iPad: 0,
  RESTAPI: 0,
  other: 0,
  unknown: 0,
};

const noDurations: Figures['durations']['spread'] = {
  '10s': 0,
  '30s': 0,
  '1m': 0,
  '5m': 0,
  '15m': 0,
  '30m': 0,
  '1h': 0,
  longer: 0,
};

/** How often each word occurs. */
function tally<Word extends string>(
  none: Readonly<Record<Word, number>>,
  words: readonly (Word | undefined)[],
): Readonly<Record<Word, number>> {
  const counts: Record<Word, number> = { ...none };
  for (const word of words) if (word !== undefined) counts[word] += 1;
  return counts;
}
