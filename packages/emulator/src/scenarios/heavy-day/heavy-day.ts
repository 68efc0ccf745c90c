import { createScenario } from '../scenario.ts';
import { heavyDaySchema } from './heavy-day-options.ts';
import { toHeavyDay } from './to-heavy-day.ts';
import { toSteps } from './to-steps.ts';

/** A day of calls, most of them in the morning and the afternoon. */
export const heavyDay = createScenario(heavyDaySchema, ({ from: given, ...options }, now) => {
  const from = given ?? now;
  const calls = toHeavyDay({ ...options, from });
  const steps = calls.flatMap((call) => toSteps(call, from)).sort((a, b) => a.at - b.at);
  const endedAt = calls.reduce((last, call) => Math.max(last, call.endedAt), from);
  return { from, steps, duration: endedAt - from };
});
