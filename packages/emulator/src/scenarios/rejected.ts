import { rejectCall } from '../control/reject-call.ts';
import { toFirstStep, toOneToOne } from './one-to-one.ts';
import { createScenario } from './scenario.ts';
import { toAct } from './step.ts';

const usual = toOneToOne({ caller: 'erin', callee: 'frank' });

/** The callee declines a call after 5 seconds. */
export const rejected = createScenario(usual, (people) => {
  const end = 5_000;
  const called = { call: 'call', User_Account: people.callee, OptPlatform: 'Android' } as const;
  return { steps: [toFirstStep(people), toAct(end, rejectCall, called)], duration: end };
});
