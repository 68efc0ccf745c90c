import type { CallResult } from '../record/call-record.ts';
import type { GeneratedCall, GeneratedMember } from './generated-call.ts';
import { createRandom, type SeededRandom } from './random.ts';

/** Which calls are made up. */
export interface GeneratorOptions {
  /** The same seed gives the same calls. Default: 1. */
  readonly seed?: number | undefined;
  /** How many calls. */
  readonly count: number;
  /** When the first may start, in milliseconds since 1970. */
  readonly from: number;
  /** Before when the last starts. */
  readonly to: number;
  /** How many users there are. Default: 50,000. */
  readonly users?: number | undefined;
  /** Default: 1400000000. */
  readonly sdkAppId?: number | undefined;
}

const results: Readonly<Record<CallResult, number>> = {
  completed: 62,
  cancelled: 12,
  notAnswered: 11,
  declined: 8,
  busy: 4,
  interrupted: 2,
  offline: 1,
};

const platforms = { iOS: 34, Android: 41, Web: 14, miniProgram: 8, Windows: 2, iPad: 1 } as const;

/** How busy each hour of the day is, in UTC. */
const hours = [2, 1, 1, 1, 1, 2, 3, 5, 7, 8, 8, 7, 6, 7, 8, 8, 8, 9, 10, 10, 9, 7, 5, 3] as const;
const busiest = Math.max(...hours);

/**
 * Makes up calls as a busy application has them, in order of their starts: busier by day, mostly
 * between two, some of them unanswered, a few very long. The same options give the same calls.
 *
 * @throws TypeError if the span is shorter than a second.
 */
export function* generateCalls(options: GeneratorOptions): Generator<GeneratedCall> {
  const { seed = 1, count, from, to, users = 50_000, sdkAppId = 1400000000 } = options;
  const [first, last] = [Math.ceil(from / 1000), Math.floor(to / 1000)];
  if (!(last > first)) throw new TypeError('to must be a second or more after from.');
  const random = createRandom(seed);
  for (let index = 0; index < count; index++) {
    // Each call has its own part of the time, so that they come in order without being sorted.
    const begin = first + ((last - first) * index) / count;
    const end = first + ((last - first) * (index + 1)) / count;
    yield makeCall(random, { startedAt: busySecond(random, begin, end), users, sdkAppId });
  }
}

/** A second of the span, sooner a busy one than a quiet one. */
function busySecond(random: SeededRandom, begin: number, end: number): number {
  for (let attempt = 0; attempt < 8; attempt++) {
    const second = Math.floor(begin + random.next() * (end - begin));
    const busy = hours[Math.floor(second / 3600) % 24] ?? busiest;
    if (random.next() * busiest < busy) return second;
  }
  return Math.floor(begin);
}

interface Circumstances {
  readonly startedAt: number;
  readonly users: number;
  readonly sdkAppId: number;
}

function makeCall(random: SeededRandom, { startedAt, users, sdkAppId }: Circumstances) {
  const kind = random.next() < 0.85 ? 'oneToOne' : 'group';
  const result = kind === 'group' && random.next() < 0.8 ? 'completed' : random.pick(results);
  const wasAnswered = ['completed', 'interrupted', 'offline'].includes(result);
  const acceptedAt = wasAnswered ? startedAt + 1 + random.below(25) : undefined;
  const endedAt =
    acceptedAt === undefined ? startedAt + random.below(60) : acceptedAt + makeDuration(random);
  const memberIds = pickUsers(random, kind === 'oneToOne' ? 2 : 3 + random.below(6), users);
  const call: GeneratedCall = {
    sdkAppId,
    id: makeId(random),
    kind,
    media: random.next() < 0.55 ? 'audio' : 'video',
    result,
    room: `room-${random.below(1_000_000)}`,
    members: memberIds.map((userId, place) =>
      makeMember(random, { userId, place, startedAt, acceptedAt, endedAt }),
    ),
    startedAt,
    acceptedAt,
    endedAt,
  };
  return call;
}

/** Most calls last some minutes, a few last hours. */
function makeDuration(random: SeededRandom): number {
  return Math.ceil(180 * Math.exp(1.3 * (random.next() + random.next() + random.next() - 1.5) * 2));
}

interface Place {
  readonly userId: string;
  readonly place: number;
  readonly startedAt: number;
  readonly acceptedAt: number | undefined;
  readonly endedAt: number;
}

/** The caller is in the call from the start, the first callee from the answer, others perhaps. */
function makeMember(random: SeededRandom, call: Place): GeneratedMember {
  const { userId, place, startedAt, acceptedAt, endedAt } = call;
  const platform = random.pick(platforms);
  const stay = random.next();
  if (place === 0) return { userId, platform, joinedAt: startedAt, leftAt: endedAt };
  if (acceptedAt === undefined) return { userId, platform };
  if (place === 1) return { userId, platform, joinedAt: acceptedAt, leftAt: endedAt };
  if (stay < 0.25) return { userId, platform };
  const joinedAt = acceptedAt + Math.floor((endedAt - acceptedAt) * stay * 0.5);
  return { userId, platform, joinedAt, leftAt: endedAt };
}

function pickUsers(random: SeededRandom, count: number, users: number): readonly string[] {
  const ids = new Set<string>();
  // Some users call far more than others.
  for (let attempt = 0; ids.size < count && attempt < count * 20; attempt++) {
    ids.add(`user-${Math.floor(users * random.next() ** 2)}`);
  }
  for (let extra = 0; ids.size < count; extra++) ids.add(`guest-${extra}`);
  return [...ids];
}

/** An id in the form of the vendor's samples. */
function makeId(random: SeededRandom): string {
  const hex = Array.from({ length: 4 }, () =>
    random.below(4_294_967_296).toString(16).padStart(8, '0'),
  ).join('');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-');
}
