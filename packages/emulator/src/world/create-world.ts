import { Dispatcher } from '../callbacks/dispatcher.ts';
import type { CallbackFetch, TimeoutSignal } from '../callbacks/sending.ts';
import { clockKey, createClockShelf } from '../clock/clock-shelf.ts';
import type { EmulatorClock } from '../clock/clock.ts';
import { Faults } from '../faults/faults.ts';
import { Journal } from '../routes/journal.ts';
import { performIn } from '../scenarios/perform.ts';
import { Scenarios } from '../scenarios/scenarios.ts';
import type { Disk, Row } from '../state/disk.ts';
import { Keeper } from '../state/keeper.ts';
import { loadWorld } from '../state/snapshot.ts';
import type { AppOptions } from './app.ts';
import { Apps } from './apps.ts';
import { createIds, type Ids, type IdsOptions } from './ids.ts';
import type { World } from './world.ts';

/** What a world is made of. */
export interface WorldOptions extends IdsOptions {
  readonly apps: readonly AppOptions[];
  readonly clock: EmulatorClock;
  readonly fetch: CallbackFetch;
  readonly timeoutSignal?: TimeoutSignal | undefined;
  readonly disk?: Disk | undefined;
}

/** A world with what the disk has, or an empty one. */
export function createWorld(options: WorldOptions): World {
  const { clock, disk, fetch, timeoutSignal } = options;
  const keeper = new Keeper({ disk });
  const ids: Ids = createIds(
    options,
    keeper.track(() => ids),
  );
  const dispatcher = new Dispatcher({ clock, fetch, keeper, timeoutSignal });
  const apps: Apps = new Apps(options.apps, {
    ...{ clock, dispatcher, ids, keeper },
    touch: keeper.track(() => apps),
  });
  const faults: Faults = new Faults(keeper.track(() => faults));
  const scenarios: Scenarios = new Scenarios({
    clock,
    perform: performIn(() => world),
    touch: keeper.track(() => scenarios),
  });
  const rows = disk && [...disk.load()];
  const world: World = {
    ...{ apps, clock, dispatcher, faults, ids, journal: new Journal(), keeper, scenarios },
    isNew: rows === undefined || rows.length === 0,
  };
  if (rows !== undefined) start(world, rows, options.apps);
  return world;
}

function start(world: World, rows: readonly Row[], given: readonly AppOptions[]): void {
  loadWorld(world, rows);
  // What is asked for now wins over what was asked for when the file was written.
  for (const app of given) world.apps.put(app);
  const clockShelf = createClockShelf(world.clock);
  const touch = world.keeper.track(() => clockShelf);
  world.clock.watch(() => {
    touch(clockKey);
  });
}
