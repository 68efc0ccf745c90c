import type { Endpoint } from '@trtc-kit/contracts';
import { describe, expect, test } from 'vitest';
import { createWorld, type World } from './world.ts';

/** What a method of a kit does, as the end of a sentence and as a play that shows it. */
export interface Behaviour {
  readonly does: string;
  readonly play: (world: World) => Promise<void>;
}

/** A behaviour for every method of a kit: a missing one does not compile. */
export type BehaviourOf<Kit> = Readonly<
  Record<Exclude<keyof Kit, 'request' | 'records' | 'members' | 'bannedMembers' | 'v1'>, Behaviour>
>;

/** A kit's name in a world, and its commands under the names of its methods. */
export interface KitUnderTest {
  readonly kit: 'callkit' | 'callkit.v1' | 'roomkit';
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}

/** Plays every behaviour in a world of its own, and checks that no method goes without one. */
export function describeMethods(
  { kit, endpoints }: KitUnderTest,
  behaviours: Readonly<Record<string, Behaviour>>,
): void {
  const methods = Object.entries(behaviours).map(([name, behaviour]) => ({ name, ...behaviour }));

  describe(kit, () => {
    test.each(methods)('$name $does', async ({ name, play }) => {
      const world = createWorld();
      await play(world);
      expect(world.paths()).toContain(endpoints[name]?.path);
      expect(world.drift).toEqual([]);
      expect(world.surprises).toEqual([]);
    });

    test('has no method beside these', () => {
      expect(methodsOf(kit).sort()).toEqual(Object.keys(behaviours).sort());
    });
  });
}

/** The names under which a kit has methods. */
function methodsOf(kit: KitUnderTest['kit']): string[] {
  const { callkit, roomkit } = createWorld();
  const tested = { callkit, 'callkit.v1': callkit.v1, roomkit }[kit];
  // These are no commands of the vendor.
  const others = ['bannedMembers', 'members', 'records', 'request', 'v1'];
  return Object.keys(tested).filter((name) => !others.includes(name));
}
