import type { Course, Part, Setting } from './course.ts';
import { drawBetween, drawNormal, drawOrder, drawShare, type Shares } from './draw.ts';
import { patience } from '../one-to-one.ts';
import type { Random } from './random.ts';

/** What somebody does who is called; null for who comes in. */
type Answer = Extract<Part['departure'], 'Reject' | 'NotAnswer'> | null;

const answers: Shares<Answer> = [
  [null, 70],
  ['NotAnswer', 20],
  ['Reject', 10],
];

const second = 1_000;
const longestTalk = 45 * 60 * second;

/** A call in which somebody answers: people come, talk, and leave, or are torn apart. */
export function toAnsweredCourse(
  result: 'NormalEnd' | 'Interrupt' | 'Offline',
  setting: Setting,
): Course {
  const { startedAt, callees, random } = setting;
  const called = Array.from({ length: callees }, (_, index) => drawCalled(index, setting));
  const answeredAt = called.flatMap(({ joinedAt = [] }) => joinedAt);
  const joiners = callees > 1 && random() < 1 / 3 ? [drawJoiner(answeredAt, random)] : [];
  const caller = { joinedAt: startedAt, leftAt: startedAt, departure: 'CallEnded' } as const;
  const coming = [caller, ...called, ...joiners] as const;
  // Nobody leaves before it is known who comes.
  const settledAt = Math.max(...coming.map(({ joinedAt, leftAt }) => joinedAt ?? leftAt));
  const endedAt = settledAt + drawTalk(callees, random);
  const leaving = toLeaving(coming, { result, settledAt, endedAt, random });
  const [first = caller, ...rest] = coming.map((part) => leaving.get(part) ?? part);
  return { endedAt, acceptedAt: Math.min(...answeredAt), parts: [first, ...rest] };
}

/** The first callee answers, for otherwise it would be another result. */
function drawCalled(index: number, { startedAt, random }: Setting): Part {
  const answer = index === 0 ? null : drawShare(random, answers);
  const at = startedAt + drawBetween(random, 2 * second, 20 * second);
  if (answer === null) return { joinedAt: at, leftAt: at, departure: 'CallEnded' };
  return { leftAt: answer === 'Reject' ? at : startedAt + patience, departure: answer };
}

function drawJoiner(answeredAt: readonly number[], random: Random): Part {
  const at = Math.max(...answeredAt) + drawBetween(random, 5 * second, 60 * second);
  return { joinedAt: at, leftAt: at, departure: 'CallEnded' };
}

/** Most talks are short and some are long: log-normal, around 95 seconds, in groups 6 minutes. */
function drawTalk(callees: number, random: Random): number {
  const middle = callees > 1 ? 360 * second : 95 * second;
  const talk = Math.round(middle * Math.exp(drawNormal(random)));
  return Math.min(Math.max(talk, 3 * second), longestTalk);
}

interface Ending {
  readonly result: 'NormalEnd' | 'Interrupt' | 'Offline';
  readonly settledAt: number;
  readonly endedAt: number;
  readonly random: Random;
}

/** How those leave who came in: one after the other, until one is left; an interruption ends it for all. */
function toLeaving(
  coming: readonly Part[],
  { result, settledAt, endedAt, random }: Ending,
): ReadonlyMap<Part, Part> {
  const present = drawOrder(
    random,
    coming.filter(({ joinedAt }) => joinedAt !== undefined),
  );
  const toPart = (part: Part, index: number): Part => {
    if (index === 0) return { ...part, leftAt: endedAt, departure: 'CallEnded' };
    if (index === 1) {
      return { ...part, leftAt: endedAt, departure: result === 'NormalEnd' ? 'HangUp' : result };
    }
    if (result === 'Interrupt') return { ...part, leftAt: endedAt, departure: 'CallEnded' };
    return {
      ...part,
      leftAt: drawBetween(random, settledAt + 1, endedAt - 1),
      departure: 'HangUp',
    };
  };
  return new Map(present.map((part, index) => [part, toPart(part, index)]));
}
