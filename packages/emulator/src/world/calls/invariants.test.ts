import { callbacksIn } from '@trtc-kit/contracts';
import * as v4 from '@trtc-kit/contracts/callbacks/call';
import * as v1 from '@trtc-kit/contracts/callbacks/call-v1';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduceCalls } from '../../../test/call-reducer.ts';
import { callActions, createCallWorld, origin } from '../../../test/call-world.ts';

const isPerson = ({ User_Account }: { readonly User_Account: string }) => User_Account !== 'robot';

/** Plays random acts, and looks after each. */
function always(look: (world: ReturnType<typeof createCallWorld>) => void) {
  fc.assert(
    fc.property(callActions, (actions) => {
      const world = createCallWorld();
      for (const action of actions) {
        world.act(action);
        look(world);
      }
    }),
    { numRuns: 60 },
  );
}

describe('whatever is tried', () => {
  test('a user is in one call at most', () => {
    always(({ running }) => {
      const people = running().flatMap(({ members }) => members.filter(isPerson));
      const names = people.map(({ User_Account }) => User_Account);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  test('a running call has two members or more, and one of them who is in it or calls', () => {
    always(({ calls, running }) => {
      for (const { id, members } of running()) {
        expect(members.length).toBeGreaterThan(1);
        const { acceptedAt, caller } = calls.get(id);
        const isCalled = members.some(({ User_Account }) => User_Account === caller);
        expect(acceptedAt !== undefined || isCalled).toBe(true);
      }
    });
  });

  test('a call that was started runs, or has one record', () => {
    always(({ told, running, records }) => {
      const { ended } = reduceCalls(told);
      expect(new Set(ended).size).toBe(ended.length);
      expect(running().filter(({ id }) => ended.includes(id))).toEqual([]);
      expect([...records.keys()].filter((id) => !ended.includes(id))).toEqual([]);
      const started = told.filter(({ command }) => command === 'Call.CallbackAfterStartCall');
      expect(started).toHaveLength(running().length + ended.length);
    });
  });

  test('the callbacks tell who is in which call', () => {
    always(({ told, running }) => {
      expect(reduceCalls(told).running).toEqual(running());
    });
  });

  test('what changes is written down', () => {
    always(({ kept, noticed }) => {
      expect(noticed()).toEqual(expect.arrayContaining([...kept()]));
      expect(noticed()).toHaveLength(kept().length);
    });
  });

  test('calls and records go on after a restart as they would have without one', () => {
    fc.assert(
      fc.property(callActions, callActions, (before, after) => {
        const world = createCallWorld();
        for (const action of before) world.act(action);
        const twin = createCallWorld({}, world);
        expect(twin.kept()).toEqual(world.kept());
        world.told.length = 0;
        for (const action of after) expect(twin.act(action)).toBe(world.act(action));
        for (const { clock } of [world, twin]) clock.advance(10_000);
        expect(twin.told).toEqual(world.told);
        expect(twin.kept()).toEqual(world.kept());
      }),
      { numRuns: 60 },
    );
  });
});

test('calls that are forgotten ring at nobody, and nothing comes of them', () => {
  const { calls, clock, kept, noticed, told } = createCallWorld();
  const call = { caller: 'alice', callees: ['bob'], mediaType: 'Audio', timeout: 1_000 } as const;
  calls.start(call, origin);
  calls.clear();
  told.length = 0;
  clock.advance(60_000);
  expect([told, kept(), noticed(), calls.ringingAt('bob')]).toEqual([[], [], [], []]);
  expect([...calls.start(call, origin).members.keys()]).toEqual(['alice', 'bob']);
});

test('the random acts bring about every callback there is', () => {
  const commands = new Set<string>();
  for (const actions of fc.sample(callActions, { numRuns: 200, seed: 1 })) {
    const world = createCallWorld();
    for (const action of actions) world.act(action);
    for (const { command } of world.told) commands.add(command);
  }
  const known = [...callbacksIn(v4), ...callbacksIn(v1)].map(([, { command }]) => command);
  expect([...commands].sort()).toEqual(known.sort());
});
