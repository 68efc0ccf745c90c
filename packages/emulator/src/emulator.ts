import { randomUUID } from 'node:crypto';
import * as callProduct from '@trtc-kit/contracts/products/call';
import * as callV1Product from '@trtc-kit/contracts/products/call-v1';
import * as roomProduct from '@trtc-kit/contracts/products/room';
import { Hono } from 'hono';
import type { Delivery } from './callbacks/delivery.ts';
import { Dispatcher } from './callbacks/dispatcher.ts';
import type { CallbackFetch } from './callbacks/sending.ts';
import { createClock, type EmulatorClock } from './clock/clock.ts';
import { createControlClient, type ControlClient } from './control-client.ts';
import * as control from './control/index.ts';
import { requireControl } from './gate/control.ts';
import * as callHandlers from './handlers/call-product.ts';
import * as callV1Handlers from './handlers/call-v1/index.ts';
import * as controlHandlers from './handlers/control/index.ts';
import * as roomHandlers from './handlers/room-product.ts';
import { answer, type RoutesContext } from './routes/answer.ts';
import { listen, type Listening, type ListenOptions } from './listen.ts';
import { Journal, type JournalEntry } from './routes/journal.ts';
import { toRoutes } from './routes/routes.ts';
import { createApp, type App, type AppOptions } from './world/app.ts';
import { createIds } from './world/ids.ts';

/** What an emulator starts with. */
export interface EmulatorOptions {
  /** The applications. Default: one, `defaultApp`. */
  readonly apps?: readonly AppOptions[] | undefined;
  /** Default: a clock that runs from now. */
  readonly clock?: EmulatorClock | undefined;
  /** Callbacks go out by it. Default: the platform's. */
  readonly fetch?: CallbackFetch | undefined;
  /** Makes call ids and request ids. Default: random UUIDs. */
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
  /** The callbacks sent so far, oldest first. */
  readonly deliveries: () => readonly Delivery[];
  /** The last requests, oldest first. */
  readonly journal: () => readonly JournalEntry[];
  /** Resolves when no callback is under way. */
  readonly idle: () => Promise<void>;
  /** Stops servers and timers, and waits for callbacks under way. */
  readonly close: () => Promise<void>;
}

/** The application an emulator has if none is given. Its key is no secret. */
export const defaultApp = {
  sdkAppId: 1400000000,
  secretKey: 'emulator-key-which-is-no-secret',
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
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const clock = options.clock ?? createClock();
  const callbackFetch = options.fetch ?? ((request: Request) => fetch(request));
  const ids = createIds(options.uuid ?? randomUUID);
  const dispatcher = new Dispatcher({ clock, fetch: callbackFetch });
  const apps = createApps(options.apps ?? [defaultApp], {
    clock,
    ids,
    deliver: (app, event) => {
      dispatcher.deliver(app, event);
    },
  });
  const context = { apps, clock, ids, journal: new Journal() };
  const server = createServer(context);
  const servers = new Set<Listening>();

  const emulator: Emulator = {
    fetch: async (request) => server.fetch(request),
    async listen(listenOptions) {
      const listening = await listen(emulator.fetch, listenOptions);
      servers.add(listening);
      return listening;
    },
    control: (sdkAppId) => createControlClient({ app: pick(apps, sdkAppId), operator: '', clock }),
    clock,
    deliveries: () => dispatcher.deliveries(),
    journal: () => context.journal.entries(),
    idle: () => dispatcher.idle(),
    async close() {
      clock.stop();
      await dispatcher.idle();
      // A callback under way may have asked to be sent again.
      clock.stop();
      await Promise.all([...servers].map((listening) => listening.close()));
    },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
  return emulator;
}

function createServer(context: RoutesContext): Hono {
  const server = new Hono();
  const routes = [
    ...toRoutes(callProduct, callHandlers),
    ...toRoutes(callV1Product, callV1Handlers),
    ...toRoutes(roomProduct, roomHandlers),
    ...toRoutes(control, controlHandlers, requireControl),
  ];
  for (const route of routes) {
    server.post(route.endpoint.path, ({ req }) => answer(req.raw, route, context));
  }
  server.all('*', ({ req }) => answer(req.raw, undefined, context));
  return server;
}

function createApps(
  given: readonly AppOptions[],
  context: Parameters<typeof createApp>[1],
): ReadonlyMap<number, App> {
  return new Map(given.map((app) => [app.sdkAppId, createApp(app, context)]));
}

function pick(apps: ReadonlyMap<number, App>, sdkAppId: number | undefined): App {
  const app = sdkAppId === undefined ? apps.values().next().value : apps.get(sdkAppId);
  if (app === undefined) throw new RangeError(`No application ${String(sdkAppId)} here.`);
  return app;
}
