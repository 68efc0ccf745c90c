import { createControlClient, type ControlClient } from './control-client.ts';
import type { Delivery, UnsentEvent } from './callbacks/delivery.ts';
import type { CallbackFetch, TimeoutSignal } from './callbacks/sending.ts';
import { createClock, type EmulatorClock } from './clock/clock.ts';
import type { Faults } from './faults/faults.ts';
import { listen, type Listening, type ListenOptions } from './listen.ts';
import type { JournalEntry } from './routes/journal.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { Playing } from './scenarios/playing.ts';
import type { ScenarioName } from './scenarios/scenario-name.ts';
import type { ScenarioOptions } from './scenarios/scenario-options.ts';
import { plant } from './seed/plant.ts';
import { createServer } from './server.ts';
import type { Snapshot } from './state/snapshot-schema.ts';
import { putSnapshot, resetWorld, takeSnapshot } from './state/snapshot.ts';
import { openDisk } from './state/sqlite-disk.ts';
import type { AppOptions } from './world/app.ts';
import { keyWithoutSecret } from './world/apps.ts';
import { createWorld } from './world/create-world.ts';

/** What an emulator starts with. */
export interface EmulatorOptions {
  /** The applications. Default: one, `defaultApp`. */
  readonly apps?: readonly AppOptions[] | undefined;
  /** Default: a clock that runs from now. */
  readonly clock?: EmulatorClock | undefined;
  /** A file of SQLite to keep everything in; it is made where there is none. Default: in memory. */
  readonly data?: string | undefined;
  /**
   * Names besides `localhost` under which control commands are taken, for example that of a container.
   * Default: none.
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Callbacks go out by it. Default: the platform's. */
  readonly fetch?: CallbackFetch | undefined;
  /**
   * Ends a callback that is not answered within so many milliseconds. Default: by the machine's clock,
   * also where the emulator's stands still.
   */
  readonly timeoutSignal?: TimeoutSignal | undefined;
  /** With one, the same acts give the same ids in every run. Default: random ids. */
  readonly idSeed?: string | undefined;
  /** Makes call ids and request ids, instead of chance or a seed. */
  readonly uuid?: (() => string) | undefined;
}

/** The vendor's backend, on this machine. */
export interface Emulator extends AsyncDisposable {
  /** Answers a request without a socket; give it to a client as its `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers on a port of this machine, loopback by default. */
  readonly listen: (options?: ListenOptions) => Promise<Listening>;
  /** Does what the vendor's clients do: start, accept, reject, hang up. Default: the first application. */
  readonly control: (sdkAppId?: number) => ControlClient;
  readonly clock: EmulatorClock;
  /** What goes wrong on purpose. */
  readonly faults: Pick<Faults, 'add' | 'remove' | 'list'>;
  /** The callbacks so far, oldest first: the last 10,000, and all that are not over. */
  readonly deliveries: () => readonly Delivery[];
  /** The last events that no callback configuration asked for, oldest first. */
  readonly unsentEvents: () => readonly UnsentEvent[];
  /** The last requests, oldest first. */
  readonly journal: () => readonly JournalEntry[];
  /** Calls a listener with each request once it is answered; the function it returns ends that. */
  readonly watch: (listener: (entry: JournalEntry) => void) => () => void;
  /** All state as JSON, but the keys of the applications. */
  readonly exportState: () => Snapshot;
  /** Puts exported state in the place of what there is, and the clock to its time. */
  readonly importState: (snapshot: unknown) => void;
  /**
   * Brings about what a seed says, exported state or commands, unless the data file had state already.
   *
   * @throws Error that names the command that was refused.
   */
  readonly seed: (seed: unknown) => void;
  /**
   * Begins a scenario, which then plays by the emulator's clock. Default: in the first application.
   *
   * @throws Refusal if the options do not fit, or the first step is refused.
   */
  readonly play: <Name extends ScenarioName>(
    name: Name,
    options?: ScenarioOptions[Name],
    sdkAppId?: number,
  ) => Playing;
  /** Whether there was nothing in the data file yet; true without one. */
  readonly isNew: boolean;
  /** Forgets everything that happened; applications are as they were given, the clock stays. */
  readonly reset: () => void;
  /**
   * Resolves when no callback is under way, and everything so far is on the disk if there is one.
   * A callback that is held or delayed, or waits to be sent again, is not under way.
   */
  readonly idle: () => Promise<void>;
  /**
   * Stops servers and timers, and waits for callbacks under way; those that are not yet stay pending,
   * and are sent when an emulator starts from the same data file.
   */
  readonly close: () => Promise<void>;
}

/** The application an emulator has if none is given. Its key is no secret. */
export const defaultApp = {
  sdkAppId: 1400000000,
  secretKey: keyWithoutSecret,
} as const satisfies AppOptions;

/**
 * The backend of Call and Conference with state, UserSig checks, callbacks and a clock; no account
 * and no network.
 *
 * @example
 * ```ts
 * import { createEmulator, defaultApp } from '@trtc-kit/emulator';
 *
 * const emulator = createEmulator();
 * const { CallId } = emulator
 *   .control()
 *   .startCall({ Caller_Account: 'alice', CalleeList_Account: ['bob'], MediaType: 'Audio' });
 * console.log(defaultApp.sdkAppId, CallId);
 * await emulator.close();
 * ```
 * @throws Error if the data file is of a newer version, or in use by another emulator.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { apps = [defaultApp], clock = createClock(), data, idSeed, timeoutSignal, uuid } = options;
  const disk = data === undefined ? undefined : openDisk(data);
  const callbackFetch = options.fetch ?? ((request: Request) => fetch(request));
  const world = createWorld({
    ...{ apps, clock, disk, idSeed, timeoutSignal, uuid },
    fetch: callbackFetch,
  });
  const { dispatcher, faults, journal, keeper } = world;
  const server = createServer(world, options.allowedHosts ?? []);
  const servers = new Set<Listening>();

  const idle = async () => {
    await dispatcher.idle();
    await keeper.saved();
  };
  const close = async () => {
    dispatcher.stop();
    clock.stop();
    await idle();
    // A callback under way may have asked to be sent again.
    clock.stop();
    await Promise.all([...servers].map((listening) => listening.close()));
    disk?.close();
  };

  return {
    fetch: async (request) => server(request),
    async listen(listenOptions) {
      const listening = await listen(server, listenOptions);
      servers.add(listening);
      return listening;
    },
    control: (sdkAppId) =>
      createControlClient({ app: world.apps.pick(sdkAppId), operator: '', clock, world }),
    ...{ clock, faults, idle, close },
    deliveries: () => dispatcher.deliveries(),
    unsentEvents: () => dispatcher.unsentEvents(),
    journal: () => journal.entries(),
    watch: (listener) => journal.watch(listener),
    exportState: () => takeSnapshot(world),
    importState: (snapshot) => {
      putSnapshot(world, snapshot);
    },
    seed: (seed) => {
      if (world.isNew) plant(world, seed, allRoutes);
    },
    play: (name, given = {}, app) => {
      const { sdkAppId } = world.apps.pick(app);
      return world.scenarios.play({ sdkAppId, name, options: given });
    },
    isNew: world.isNew,
    reset: () => {
      resetWorld(world);
    },
    [Symbol.asyncDispose]: close,
  };
}
