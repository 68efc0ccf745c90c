import { callbacksIn } from '@trtc-kit/contracts';
import * as callbacksV1 from '@trtc-kit/contracts/callbacks/call-v1';
import { defaultApp } from '@trtc-kit/emulator';
import { toHeavyDay, type PlannedCall } from '@trtc-kit/emulator/scenarios';
import {
  createArchive,
  type Archive,
  type CallbackSource,
  type RecordApi,
} from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import type { CallbackEvent } from '@trtc-kit/webhooks';
import { callbackUrl, createSubscribedWorld, start, type World } from '../world.ts';

/** The application of the day. */
export const { sdkAppId } = defaultApp;

const hour = 3_600_000;

/** A day to be played, with all callbacks of both APIs asked for. */
export async function prepareDay(options: { readonly calls: number; readonly seed: number }) {
  const world = await createSubscribedWorld();
  const actions = callbacksIn(callbacksV1).map(([, { command }]) => command);
  await world.callkit.v1.setCallback({ address: callbackUrl, actions });
  const plan: readonly PlannedCall[] = toHeavyDay({ ...options, from: start });
  return {
    world,
    plan,
    /** Plays it hour by hour, until its last record can be read. */
    play: async () => {
      const { refused } = world.emulator.play('heavyDay', { ...options, from: start });
      for (let hours = 0; hours < 25; hours += 1) {
        world.clock.advance(hour);
        await world.settled();
      }
      if (refused.length > 0) throw new Error('The day did not go as planned.');
    },
  };
}

/** An empty archive, which hears of the callbacks of some products. */
export function openArchive(
  { clock, receiver }: World,
  products: readonly CallbackEvent['product'][],
): Promise<Archive> {
  const source: CallbackSource = {
    onAny: (handler) =>
      receiver.onAny(async (event) => {
        if (products.includes(event.product)) await handler(event);
      }),
  };
  return createArchive({ store: sqliteStore(), clock, receiver: source });
}

/** Reads what the backend has into an archive. */
export async function syncArchive(
  { callkit }: World,
  archive: Archive,
  apis: readonly RecordApi[],
): Promise<void> {
  for (const api of apis) await archive.sync(callkit, sdkAppId, { api });
}
