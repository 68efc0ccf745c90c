import type { Dispatcher } from '../callbacks/dispatcher.ts';
import type { Outbox } from '../callbacks/outbox.ts';
import type { EmulatorClock } from '../clock/clock.ts';
import type { Keeper } from '../state/keeper.ts';
import type { Shelf } from '../state/shelf.ts';
import { Accounts } from './accounts.ts';
import {
  changeSettings,
  usualSettings,
  type AppSettings,
  type GivenSettings,
} from './app-settings.ts';
import { CallbackConfigurations } from './callback-configurations.ts';
import { toCallEvents } from './calls/call-events.ts';
import { toCallEventsV1 } from './calls/call-events-v1.ts';
import { Calls } from './calls/calls.ts';
import type { Happening } from './calls/happening.ts';
import { Records } from './calls/records.ts';
import type { WorldEvent } from './event.ts';
import { Frequency } from './frequency.ts';
import type { Ids } from './ids.ts';
import { Rooms } from './rooms/rooms.ts';

/** An application as the console would have it; what is left out has its usual setting. */
export interface AppOptions extends GivenSettings {
  readonly sdkAppId: number;
  readonly secretKey: string;
}

/** One application with all its state. */
export interface App {
  readonly sdkAppId: number;
  secretKey: string;
  settings: AppSettings;
  readonly accounts: Accounts;
  readonly calls: Calls;
  readonly records: Records;
  readonly rooms: Rooms;
  readonly callbacks: CallbackConfigurations;
  /** Brings its events to whoever is configured. */
  readonly outbox: Outbox;
  readonly frequency: Frequency;
  /** Everything that is kept of it but its settings. */
  readonly shelves: readonly Shelf[];
}

/** What an application needs around it. */
export interface AppContext {
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly keeper: Keeper;
  readonly dispatcher: Dispatcher;
}

/** An application without rooms, calls or configuration. */
export function createApp(options: AppOptions, context: AppContext): App {
  const { clock, ids, keeper, dispatcher } = context;
  const { sdkAppId, secretKey, ...given } = options;
  const settings = changeSettings(usualSettings, given);
  const toName = (shelf: string) => `${sdkAppId.toString()}/${shelf}`;
  const emit = (event: WorldEvent) => {
    outbox.deliver(event);
  };
  const tell = (happening: Happening) => {
    for (const event of [...toCallEvents(happening), ...toCallEventsV1(happening)]) emit(event);
  };

  const accounts: Accounts = new Accounts(toName('accounts'), {
    settings: () => app.settings,
    touch: keeper.track(() => accounts),
  });
  const records: Records = new Records(toName('records'), { touch: keeper.track(() => records) });
  const calls: Calls = new Calls(toName('calls'), {
    clock,
    ids,
    records,
    settings: () => app.settings,
    tell,
    touch: keeper.track(() => calls),
  });
  const rooms: Rooms = new Rooms(toName('rooms'), {
    clock,
    emit,
    settings: () => app.settings,
    touch: keeper.track(() => rooms),
  });
  const callbacks: CallbackConfigurations = new CallbackConfigurations(
    toName('callbacks'),
    keeper.track(() => callbacks),
  );
  const outbox = dispatcher.open({
    sdkAppId,
    configurations: callbacks,
    settings: () => app.settings.callbacks,
  });
  const shelves = [accounts, records, calls, rooms, callbacks, outbox];
  const app: App = {
    ...{ sdkAppId, secretKey, settings },
    ...{ accounts, records, calls, rooms, callbacks, outbox, shelves },
    frequency: new Frequency({ clock, emit }),
  };
  return app;
}
