import { acceptCall } from '../control/accept-call.ts';
import { hangUpCall } from '../control/hang-up-call.ts';
import { oneToOne, toFirstStep } from './one-to-one.ts';
import { createScenario } from './scenario.ts';
import { toAct } from './step.ts';

/** A call is answered after 4 seconds, and the caller hangs up a minute later. */
export const answered = createScenario(oneToOne, (people) => {
  const { caller, callee } = people;
  const [answer, end] = [4_000, 64_000];
  const bob = { call: 'call', User_Account: callee, OptPlatform: 'Android' } as const;
  const alice = { call: 'call', User_Account: caller, OptPlatform: 'iOS' } as const;
  return {
    steps: [toFirstStep(people), toAct(answer, acceptCall, bob), toAct(end, hangUpCall, alice)],
    duration: end,
  };
});
