import { patience, toFirstStep, toOneToOne } from './one-to-one.ts';
import { createScenario } from './scenario.ts';

const usual = toOneToOne({ caller: 'carol', callee: 'dave' });

/** Nobody answers a call, and it ends by itself after 30 seconds. */
export const missed = createScenario(usual, (people) => ({
  steps: [toFirstStep(people)],
  duration: patience,
}));
