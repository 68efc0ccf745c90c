import { cpuTime, elapsed } from '../measure/meter.ts';

/** What some work took: of the time on the wall, and of the processors, by this process alone. */
export interface Spent {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Does some work and measures it. */
export async function spend(work: () => Promise<unknown>): Promise<Spent> {
  const before = { wall: elapsed(), cpu: cpuTime() };
  await work();
  return {
    seconds: (elapsed() - before.wall) / 1e6,
    cpuSeconds: (cpuTime() - before.cpu) / 1e6,
  };
}
