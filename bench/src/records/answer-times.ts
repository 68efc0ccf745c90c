import type { Archive } from '@trtc-kit/records';
import { median } from '../measure/median.ts';
import type { Pace } from '../measure/pace.ts';
import type { Question } from './questions.ts';
import { spend, type Spent } from './spent.ts';

/** What an answer takes at the median. */
export interface AnswerTime extends Spent {
  readonly question: Question;
}

/** Asks an archive, again and again. */
export async function timeAnswers(
  archive: Archive,
  questions: readonly Question[],
  pace: Pace,
): Promise<readonly AnswerTime[]> {
  const times: AnswerTime[] = [];
  for (const question of questions) times.push(await timeAnswer(archive, question, pace));
  return times;
}

async function timeAnswer(archive: Archive, question: Question, pace: Pace): Promise<AnswerTime> {
  const turns: Spent[] = [];
  for (let round = -pace.warmUp; round < pace.rounds; round += 1) {
    const turn = await spend(() => question.ask(archive));
    if (round >= 0) turns.push(turn);
  }
  return {
    question,
    seconds: median(turns.map(({ seconds }) => seconds)),
    cpuSeconds: median(turns.map(({ cpuSeconds }) => cpuSeconds)),
  };
}
