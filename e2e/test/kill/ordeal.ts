import { setTimeout as pass } from 'node:timers/promises';
import type { Delivery } from '@trtc-kit/emulator';
import { createBackend } from './backend.ts';
import type { Chance } from './chance.ts';
import { beginLife, type Life } from './life.ts';
import type { Place } from './place.ts';

/** How a receiver is treated. */
export interface OrdealOptions {
  readonly place: Pick<Place, 'storage' | 'cache'>;
  /** How often it is killed. */
  readonly kills: number;
  readonly chance: Chance;
}

/** What came of it. */
export interface Outcome {
  /** What the backend knows of its callbacks. */
  readonly deliveries: readonly Delivery[];
  /** What the last receiver found in its inbox when it had handled everything. */
  readonly left: { readonly waiting: number; readonly dead: number };
}

// The backend sends about ten callbacks for each; its log holds those of 1,000.
const callsPerLife = 30;
const mostAnswers = 200;

/**
 * Kills a receiver again and again, each time after a number of answers and a moment that chance
 * decides, and now and then while it starts; then lets one live until nothing is left to handle.
 */
export async function undergo({ place, kills, chance }: OrdealOptions): Promise<Outcome> {
  let port = 0;
  const answers = createCountdown();
  const backend = await createBackend({ port: () => port, onAnswer: answers.count });

  async function loadAndKill(life: Life): Promise<void> {
    port = await life.listening;
    const answered = answers.after(1 + chance.below(mostAnswers));
    for (let call = 0; call < callsPerLife; call += 1) backend.makeCall();
    await answered;
    await pass(chance.below(5));
    await life.kill();
  }

  async function killAtBirth(life: Life): Promise<void> {
    await pass(chance.below(400));
    await life.kill();
  }

  for (let kill = 0; kill < kills; kill += 1) {
    const ending = chance.below(4) === 0 ? killAtBirth : loadAndKill;
    await ending(beginLife(place.storage, place.cache));
  }
  const survivor = beginLife(place.storage, place.cache);
  port = await survivor.listening;
  backend.makeCall();
  await backend.settle();
  const { waiting, dead } = await survivor.finish();
  const deliveries = backend.emulator.deliveries();
  await backend.emulator.close();
  return { deliveries, left: { waiting, dead } };
}

function createCountdown() {
  let rest = 0;
  let over: (() => void) | undefined;
  return {
    count: () => {
      rest -= 1;
      if (rest === 0) over?.();
    },
    /** Resolves when so many more have been counted. */
    after(number: number): Promise<void> {
      rest = number;
      return new Promise((resolve) => (over = resolve));
    },
  };
}
