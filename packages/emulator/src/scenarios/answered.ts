import { acceptCall } from '../control/accept-call.ts';
import { hangUpCall } from '../control/hang-up-call.ts';
import { toFirstStep, toOneToOne } from './one-to-one.ts';
import { createScenario } from './scenario.ts';
import { toAct } from './step.ts';

const usual = toOneToOne({ caller: 'alice', callee: 'bob' });

/** A call is answered after 4 seconds, and the caller hangs up a minute later. */
export const answered = createScenario(usual, (people) => {
  const { caller, callee } = people;
  const [answer, end] = [4_000, 64_000];
  const called = { call: 'call', User_Account: callee, OptPlatform: 'Android' } as const;
  const calling = { call: 'call', User_Account: caller, OptPlatform: 'iOS' } as const;
  return {
    steps: [
      toFirstStep(people),
      toAct(answer, acceptCall, called),
      toAct(end, hangUpCall, calling),
    ],
    duration: end,
  };
});
