import type { MediaType } from '@trtc-kit/contracts/call';
import type { CallResult } from '@trtc-kit/contracts/call-record';
import { toArrivals } from './arrivals.ts';
import { toCourse, type Course } from './course.ts';
import { Crowd } from './crowd.ts';
import { drawBetween, drawShare, type Shares } from './draw.ts';
import { heavyDaySchema, type HeavyDayOptions } from './heavy-day-options.ts';
import type { PlannedCall, PlannedParticipant, PlannedPlatform } from './planned-call.ts';
import { createRandom, type Random } from './random.ts';

const results: Shares<CallResult> = [
  ['NormalEnd', 60],
  ['NotAnswer', 18],
  ['Reject', 8],
  ['Cancel', 8],
  ['CallBusy', 4],
  ['Interrupt', 1],
  ['Offline', 1],
];

const mediaTypes: Shares<MediaType> = [
  ['Video', 60],
  ['Audio', 40],
];

const platforms: Shares<PlannedPlatform> = [
  ['Android', 34],
  ['iOS', 30],
  ['Web', 18],
  ['Windows', 9],
  ['macOS', 5],
  ['iPad', 4],
];

const groupShare = 0.15;

/**
 * The calls of a heavy day, earliest first: what `play('heavyDay')` will do with the same options, and
 * what the records must say then. It comes from the options alone, so that figures made from records
 * or callbacks can be held against it.
 *
 * @example
 * ```ts
 * import { toHeavyDay } from '@trtc-kit/emulator/scenarios';
 *
 * const calls = toHeavyDay({ calls: 1000, seed: 7, from: Date.UTC(2026, 0, 31) });
 * console.log(calls.filter(({ result }) => result === 'NotAnswer').length);
 * ```
 * @throws ZodError for options that are out of range, and RangeError if the users are too few for so
 *   many calls.
 */
export function toHeavyDay(
  options: HeavyDayOptions & { readonly from: number },
): readonly PlannedCall[] {
  const {
    calls,
    seed,
    from = 0,
    users = Math.max(50, Math.ceil(calls / 10)),
  } = heavyDaySchema.parse(options);
  const random = createRandom(seed);
  const crowd = new Crowd(users, random);
  return toArrivals(calls, random).map((arrival, index) => {
    const roomId = `heavy-day-${seed.toString()}-${(index + 1).toString()}`;
    return toCall({ roomId, startedAt: from + arrival }, crowd, random);
  });
}

function toCall(
  beginning: Pick<PlannedCall, 'roomId' | 'startedAt'>,
  crowd: Crowd,
  random: Random,
): PlannedCall {
  const { startedAt } = beginning;
  const result = drawShare(random, results);
  const callees = drawCallees(result, random);
  const engaged = result === 'CallBusy' ? crowd.drawEngaged(startedAt) : undefined;
  const isEngaged = engaged !== undefined;
  const course = toCourse(result, { startedAt, callees, isEngaged, random });
  const users = isEngaged
    ? [...crowd.drawFree(1, startedAt), engaged]
    : crowd.drawFree(course.parts.length, startedAt);
  const participants = toParticipants(course, { users, callees, random });
  // Whoever is busy stays so: their part in this call takes no time.
  for (const participant of participants.slice(0, isEngaged ? 1 : undefined)) {
    const { user, joinedAt: from = startedAt, leftAt: until } = participant;
    crowd.engage(user, { from, until });
  }
  const { acceptedAt, endedAt } = course;
  return {
    ...beginning,
    caller: users[0] ?? '',
    callees: users.slice(1, callees + 1),
    callType: callees > 1 ? 'MultiCall' : 'SingleCall',
    mediaType: drawShare(random, mediaTypes),
    ...{ acceptedAt, endedAt, result, participants },
  };
}

/** How many are called. That all of a group are busy hardly happens. */
function drawCallees(result: CallResult, random: Random): number {
  return random() < groupShare && result !== 'CallBusy' ? drawBetween(random, 2, 6) : 1;
}

interface People {
  readonly users: readonly string[];
  readonly callees: number;
  readonly random: Random;
}

function toParticipants(
  { parts }: Course,
  { users, callees, random }: People,
): readonly PlannedParticipant[] {
  return parts.map((part, index) => ({
    user: users[index] ?? '',
    role: toRole(index, callees),
    platform: drawShare(random, platforms),
    ...part,
  }));
}

function toRole(index: number, callees: number): PlannedParticipant['role'] {
  if (index === 0) return 'caller';
  return index <= callees ? 'callee' : 'joiner';
}
