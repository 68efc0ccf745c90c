import type { Archive, Observation } from '@trtc-kit/records';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';
import type { Pace } from '../measure/pace.ts';
import { sdkAppId, to } from './scale.ts';
import { spend } from './spent.ts';

/** Callbacks that are handed in at the same time where several are. */
export const together = 50;

const day = 86_400_000;

/** Callbacks about new calls taken in within a second, each stored before it is acknowledged. */
export interface Arrival {
  readonly alone: number;
  readonly together: number;
}

/** Lets callbacks about new calls arrive one after the other, then several at a time. */
export async function letArrive(archive: Archive, { rounds }: Pace): Promise<Arrival> {
  const few = callbacksAbout(rounds * 10, to);
  const alone = await spend(async () => {
    for (const one of few) await archive.add([one]);
  });
  const many = callbacksAbout(rounds * 100, to + day);
  const several = await spend(async () => {
    for (let first = 0; first < many.length; first += together) {
      const some = many.slice(first, first + together);
      await Promise.all(some.map((one) => archive.add([one])));
    }
  });
  return { alone: few.length / alone.seconds, together: many.length / several.seconds };
}

function callbacksAbout(count: number, from: number): readonly Observation[] {
  const calls = generateCalls({ seed: 2, count, from, to: from + day, sdkAppId });
  return [...calls].flatMap((call) => saidAbout(call, 'callbacksV4'));
}
