import type { Dispatcher } from '../callbacks/dispatcher.ts';
import type { EmulatorClock } from '../clock/clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Journal } from '../routes/journal.ts';
import type { Keeper } from '../state/keeper.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Shelf } from '../state/shelf.ts';
import type { Apps } from './apps.ts';
import type { Ids } from './ids.ts';

/** Everything an emulator has. */
export interface World {
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly apps: Apps;
  readonly dispatcher: Dispatcher;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly keeper: Keeper;
  readonly scenarios: Scenarios;
  /** Whether it started with nothing that was kept. */
  readonly isNew: boolean;
}

/** Everything of it that is kept, but its clock. */
export function shelvesOf({ apps, dispatcher, ids, faults, scenarios }: World): readonly Shelf[] {
  return [
    apps,
    ids,
    faults,
    dispatcher.switchboard,
    scenarios,
    ...apps.all().flatMap(({ shelves }) => shelves),
  ];
}
