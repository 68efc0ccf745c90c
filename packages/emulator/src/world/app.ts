import type { EmulatorClock } from '../clock/clock.ts';
import { CallbackConfigurationSlot } from './callback-configuration.ts';
import { Calls } from './calls.ts';
import type { ProductName, WorldEvent } from './event.ts';
import type { Ids } from './ids.ts';
import { createRecords, type Records } from './records.ts';
import { Rooms } from './rooms.ts';

/** An application as the console would have it. */
export interface AppOptions {
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** The accounts REST calls may be signed for. Default: `administrator`. */
  readonly administrators?: readonly string[] | undefined;
}

/** One application with all its state. */
export interface App {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly administrators: ReadonlySet<string>;
  readonly calls: Calls;
  readonly records: Records;
  readonly rooms: Rooms;
  readonly callbacks: Readonly<Record<ProductName, CallbackConfigurationSlot>>;
}

/** What an application needs around it. */
export interface AppContext {
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  /** Brings an event of this application to whoever is configured. */
  readonly deliver: (app: App, event: WorldEvent) => void;
}

/** An application without rooms, calls or configuration. */
export function createApp(options: AppOptions, { clock, ids, deliver }: AppContext): App {
  const records = createRecords();
  const emit = (event: WorldEvent) => {
    deliver(app, event);
  };
  const app: App = {
    sdkAppId: options.sdkAppId,
    secretKey: options.secretKey,
    administrators: new Set(options.administrators ?? ['administrator']),
    calls: new Calls({ clock, ids, records, emit }),
    records,
    rooms: new Rooms({ clock, emit }),
    callbacks: { call: new CallbackConfigurationSlot(), room: new CallbackConfigurationSlot() },
  };
  return app;
}
