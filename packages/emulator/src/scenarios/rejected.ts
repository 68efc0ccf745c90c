import { rejectCall } from '../control/reject-call.ts';
import { oneToOne, toFirstStep } from './one-to-one.ts';
import { createScenario } from './scenario.ts';
import { toAct } from './step.ts';

/** The callee declines a call after 5 seconds. */
export const rejected = createScenario(oneToOne, (people) => {
  const end = 5_000;
  const bob = { call: 'call', User_Account: people.callee, OptPlatform: 'Android' } as const;
  return { steps: [toFirstStep(people), toAct(end, rejectCall, bob)], duration: end };
});
