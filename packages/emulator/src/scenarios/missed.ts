import { oneToOne, patience, toFirstStep } from './one-to-one.ts';
import { createScenario } from './scenario.ts';

/** Nobody answers a call, and it ends by itself after 30 seconds. */
export const missed = createScenario(oneToOne, (people) => ({
  steps: [toFirstStep(people)],
  duration: patience,
}));
