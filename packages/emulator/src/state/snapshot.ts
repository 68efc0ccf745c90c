import { createClockShelf, putClock } from '../clock/clock-shelf.ts';
import { shelvesOf, type World } from '../world/world.ts';
import type { Row } from './disk.ts';
import { snapshotSchema, type Snapshot } from './snapshot-schema.ts';

/** Everything as it is now. Times are absolute, by the clock that goes with them. */
export function takeSnapshot(world: World): Snapshot {
  const { apps, clock } = world;
  const shelves = shelvesOf(world).map((shelf) => {
    // An export is handed around, and whoever has a key or a token may speak as the application.
    const read = (key: string) => (shelf === apps ? apps.readWithoutSecrets(key) : shelf.read(key));
    const entries = [...shelf.keys()].map((key) => [key, read(key)] as const);
    return [shelf.name, Object.fromEntries(entries)] as const;
  });
  const snapshot = {
    ...({ format: 'trtc-kit-emulator', version: 1 } as const),
    clock: { now: clock.now(), isFrozen: clock.isFrozen() },
    shelves: Object.fromEntries(shelves),
  };
  // Through JSON, so that nothing in it is shared with what lives on.
  return snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)));
}

/** Forgets everything that happened; the applications are as they were given, the clock stays. */
export function resetWorld(world: World): void {
  touchAll(world);
  for (const shelf of shelvesOf(world)) shelf.clear();
  world.journal.clear();
}

/**
 * Puts a snapshot in the place of everything there is, and the clock to its time.
 *
 * @throws ZodError if it is none.
 */
export function putSnapshot(world: World, snapshot: unknown): void {
  const { clock, shelves } = snapshotSchema.parse(snapshot);
  resetWorld(world);
  putClock(world.clock, clock);
  const { apps: settings = {}, ...rest } = shelves;
  // The applications first: what else there is stands on shelves of theirs.
  restoreShelf(world, 'apps', settings);
  for (const [name, entries] of Object.entries(rest)) restoreShelf(world, name, entries);
  touchAll(world);
}

/** Everything is written anew, or dropped where it is gone by then. */
function touchAll(world: World): void {
  for (const shelf of shelvesOf(world)) {
    const touch = world.keeper.track(() => shelf);
    for (const key of shelf.keys()) touch(key);
  }
}

/** Brings back what a disk has. */
export function loadWorld(world: World, kept: readonly Row[]): void {
  const rows = Map.groupBy(kept, ({ shelf }) => shelf);
  const clock = createClockShelf(world.clock);
  for (const { key, state } of rows.get(clock.name) ?? []) clock.restore(key, state);
  rows.delete(clock.name);
  const names = ['apps', ...[...rows.keys()].filter((name) => name !== 'apps')];
  for (const name of names) {
    const entries = (rows.get(name) ?? []).map(({ key, state }) => [key, state] as const);
    restoreShelf(world, name, Object.fromEntries(entries));
  }
}

function restoreShelf(
  world: World,
  name: string,
  entries: Readonly<Record<string, unknown>>,
): void {
  const shelf = shelvesOf(world).find((candidate) => candidate.name === name);
  // An application that is not here any more, or a shelf of an older version.
  if (shelf === undefined) return;
  for (const [key, state] of Object.entries(entries)) shelf.restore(key, state);
}
