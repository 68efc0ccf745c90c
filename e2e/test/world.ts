import { createCallKit } from '@trtc-kit/callkit';
import {
  createClock,
  createEmulator,
  defaultApp,
  type EmulatorClock,
  type EmulatorOptions,
} from '@trtc-kit/emulator';
import type { ContractDrift, TransportOptions } from '@trtc-kit/http-core';
import { createRoomKit } from '@trtc-kit/roomkit';
import { createReceiver, type CallbackEvent, type Refusal } from '@trtc-kit/webhooks';

/** 2023-11-14T22:13:20Z. */
export const start = 1_700_000_000_000;

/** Where the emulator calls back: a name only, for nothing listens. */
export const callbackUrl = 'http://receiver.test/trtc';

/** What a test may have other than usual. */
export interface WorldOptions {
  readonly emulator?: EmulatorOptions;
  /** The application the receiver is for. */
  readonly receiverFor?: number;
}

/** Backend, kits and receiver in one process, around one clock that stands still. */
export function createWorld({ emulator: options, receiverFor }: WorldOptions = {}) {
  const clock = createClock({ start, frozen: true });
  const received = createListener(clock, receiverFor ?? defaultApp.sdkAppId);
  const emulator = createEmulator({ clock, fetch: received.receiver.fetch, ...options });
  const drift: ContractDrift[] = [];
  const kitOptions = {
    ...defaultApp,
    baseUrl: 'http://localhost',
    fetch: emulator.fetch,
    clock,
    strictResponses: true,
    // Repeats come at once.
    random: () => 0,
    onContractDrift: (found) => drift.push(found),
  } satisfies TransportOptions;

  return {
    ...received,
    clock,
    control: emulator.control(),
    drift,
    emulator,
    kitOptions,
    callkit: createCallKit(kitOptions),
    roomkit: createRoomKit(kitOptions),
    /** The paths of the requests so far. */
    paths: () => emulator.journal().map(({ path }) => path),
    /** Ends when no callback is under way and no handler runs. */
    settled: async () => {
      await emulator.idle();
      await received.receiver.idle();
    },
  };
}

/** What {@link createWorld} makes. */
export type World = ReturnType<typeof createWorld>;

/** A receiver with everything it ever told. */
function createListener(clock: EmulatorClock, sdkAppId: number) {
  const events: CallbackEvent[] = [];
  const refusals: Refusal[] = [];
  const surprises: unknown[] = [];
  const receiver = createReceiver({
    apps: [{ sdkAppId }],
    trustSdkAppIdOnly: true,
    clock,
    onRefused: (refusal) => refusals.push(refusal),
    onContractDrift: ({ issues }) => surprises.push(issues),
    onError: (error) => surprises.push(error),
  });
  receiver.onUnknown(({ command }) => surprises.push(command));
  receiver.onAny((event) => events.push(event));
  return { receiver, events, refusals, surprises };
}

/** The same with a callback configuration for everything there is a callback for. */
export async function createSubscribedWorld(options?: WorldOptions): Promise<World> {
  const world = createWorld(options);
  await subscribe(world, callbackUrl);
  return world;
}

/** Asks for every callback. */
export async function subscribe(
  { callkit, roomkit }: Pick<World, 'callkit' | 'roomkit'>,
  Url: string,
): Promise<void> {
  await callkit.setCallback({
    Url,
    CallbackCommandList: [
      'Call.CallbackAfterStartCall',
      'Call.CallbackAfterMemberChanged',
      'Call.CallbackAfterEndCall',
    ],
  });
  await roomkit.setCallback({
    Url,
    CallbackCommandList: [
      'Room.CallbackAfterCreateRoom',
      'Room.CallbackAfterUpdateRoomInfo',
      'Room.CallbackAfterDestroyRoom',
      'Room.CallbackAfterMemberEnter',
      'Room.CallbackAfterMemberLeave',
      'Mic.CallbackAfterSeatInfoChanged',
    ],
  });
}
