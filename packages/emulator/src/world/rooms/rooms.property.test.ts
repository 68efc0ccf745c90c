import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roomActions, type RoomAction } from '../../../test/room-actions.ts';
import { createRoomWorld } from '../../../test/room-world.ts';
import type { WorldEvent } from '../event.ts';

/** A world in which these things were tried, one after the other. */
function worldAfter(actions: readonly RoomAction[]) {
  const world = createRoomWorld();
  for (const action of actions) world.act(action);
  return world;
}

const count = (list: readonly string[]) =>
  Object.values(Object.groupBy(list, (item) => item)).map((group = []) => group.length);

const byRoom = (events: readonly WorldEvent[]) =>
  Object.groupBy(events, ({ body: { RoomId, RoomInfo } }) => JSON.stringify(RoomId ?? RoomInfo));

describe('whatever people do in rooms', () => {
  test('a user is in one room, on one seat of it at most, and never while banned', () => {
    fc.assert(
      fc.property(roomActions, (actions) => {
        const world = createRoomWorld();
        for (const action of actions) {
          world.act(action);
          const views = world.rooms();
          const people = views.flatMap((view) => view.people);
          expect(Math.max(0, ...count(people))).toBeLessThanOrEqual(1);
          for (const view of views) {
            const members = [...view.people, ...view.robots];
            expect(members.length).toBeLessThanOrEqual(view.limit);
            expect(Math.max(0, ...count(view.sitting))).toBeLessThanOrEqual(1);
            expect(members).toEqual(expect.arrayContaining([...view.sitting, ...view.queuing]));
            expect(view.queuing.filter((user) => view.sitting.includes(user))).toEqual([]);
            expect(view.queuing.length === 0 || view.mode === 'ApplyToTake').toBe(true);
            expect(view.banned.filter((user) => members.includes(user))).toEqual([]);
            expect(view.onLockedSeats).toEqual([]);
          }
        }
      }),
    );
  });

  test('the callbacks tell who is where', () => {
    fc.assert(
      fc.property(roomActions, (actions) => {
        const world = worldAfter(actions);
        const seen = world.rooms().map(({ id, people, seats }) => ({ id, people, seats }));
        expect(world.told()).toEqual(seen);
      }),
    );
  });

  test('every change of what is kept is noticed', () => {
    fc.assert(
      fc.property(roomActions, (actions) => {
        const world = createRoomWorld();
        for (const action of actions) {
          world.act(action);
          expect(JSON.stringify(world.noticed())).toBe(JSON.stringify(world.kept()));
        }
      }),
    );
  });

  test('what is kept goes on elsewhere as if nothing had happened', () => {
    fc.assert(
      fc.property(roomActions, roomActions, (before, after) => {
        const one = worldAfter(before);
        const other = createRoomWorld(one);
        expect(other.kept()).toEqual(one.kept());
        const since = one.events().length;
        const ending = { name: 'wait', milliseconds: 2 * 86_400_000 } as const;
        for (const action of [...after, ending]) expect(other.act(action)).toEqual(one.act(action));
        // What is due in two rooms at the same time has no order across them.
        expect(byRoom(other.events())).toEqual(byRoom(one.events().slice(since)));
        expect(other.kept()).toEqual(one.kept());
      }),
    );
  });

  test('nothing is left, and nothing happens, once everything is forgotten', () => {
    fc.assert(
      fc.property(roomActions, (actions) => {
        const world = worldAfter(actions);
        const told = world.events().length;
        world.forget();
        world.act({ name: 'wait', milliseconds: 2 * 86_400_000 });
        expect(world.kept()).toEqual([]);
        expect(world.events().length).toBe(told);
      }),
    );
  });
});
