import type { EmulatorClock } from '../clock/clock.ts';
import { CallbackConfigurationSlot } from './callback-configuration.ts';
import { toCallEvents } from './calls/call-events.ts';
import { toCallEventsV1 } from './calls/call-events-v1.ts';
import { Calls } from './calls/calls.ts';
import type { ProductName, WorldEvent } from './event.ts';
import type { Ids } from './ids.ts';
import type { Happening } from './calls/happening.ts';
import { createRecords, type Records } from './calls/records.ts';
import { Rooms } from './rooms/rooms.ts';

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
  const tell = (happening: Happening) => {
    for (const event of [...toCallEvents(happening), ...toCallEventsV1(happening)]) emit(event);
  };
  const app: App = {
    sdkAppId: options.sdkAppId,
    secretKey: options.secretKey,
    administrators: new Set(options.administrators ?? ['administrator']),
    calls: new Calls({ clock, ids, records, tell }),
    records,
    rooms: new Rooms({ clock, emit }),
    callbacks: createCallbacks(),
  };
  return app;
}

function createCallbacks(): App['callbacks'] {
  const v4 = { missing: 100301, invalidUrl: 100002 };
  return {
    call: new CallbackConfigurationSlot(v4),
    callV1: new CallbackConfigurationSlot({ missing: 999, invalidUrl: 70001 }),
    room: new CallbackConfigurationSlot(v4),
  };
}
