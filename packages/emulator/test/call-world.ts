import * as fc from 'fast-check';
import { createClock, type EmulatorClock } from '../src/clock/clock.ts';
import { usualSettings, type AppSettings } from '../src/world/app-settings.ts';
import { toCallEvents } from '../src/world/calls/call-events.ts';
import { toCallEventsV1 } from '../src/world/calls/call-events-v1.ts';
import { toUserList } from '../src/world/calls/call-view.ts';
import { Calls } from '../src/world/calls/calls.ts';
import { Records } from '../src/world/calls/records.ts';
import type { WorldEvent } from '../src/world/event.ts';
import { createIds } from '../src/world/ids.ts';
import { Refusal } from '../src/world/refusal.ts';

const start = 1_700_000_000_000;
const users = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8'] as const;

/** Where people act from. */
export const origin = { platform: 'iOS' };

/** Something that is tried; in a call, in the one that stands at a place of the running ones. */
export type CallAction =
  | { readonly name: 'wait'; readonly milliseconds: number }
  | {
      readonly name: keyof typeof acts | 'start' | 'startByRobot';
      readonly place: number;
      readonly user: (typeof users)[number];
      readonly others: readonly string[];
    };

interface Given {
  readonly calls: Calls;
  readonly id: string;
  readonly user: string;
  readonly others: readonly string[];
}

/** What may be tried in a call. */
const acts = {
  accept: ({ calls, id, user }: Given) => {
    calls.accept(id, user, origin);
  },
  join: ({ calls, id, user }: Given) => {
    calls.join(id, user, origin);
  },
  invite: ({ calls, id, others }: Given) => {
    calls.invite(id, others, origin);
  },
  cancelInvite: ({ calls, id, user }: Given) => {
    calls.cancelInvite(id, [user], origin);
  },
  reject: ({ calls, id, user }: Given) => {
    calls.reject(id, user, origin);
  },
  beBusy: ({ calls, id, user }: Given) => {
    calls.beBusy(id, user, origin);
  },
  hangUp: ({ calls, id, user }: Given) => {
    calls.hangUp(id, user, origin);
  },
  loseHeartbeat: ({ calls, id, user }: Given) => {
    calls.loseHeartbeat(id, user, origin);
  },
  interrupt: ({ calls, id, user }: Given) => {
    calls.interrupt(id, user, origin);
  },
  end: ({ calls, id }: Given) => {
    calls.end(id, origin);
  },
};

// What goes on comes more often than what ends.
const often = ['start', 'startByRobot', 'accept', 'accept', 'join', 'reject', 'invite'] as const;
const names = [...often, ...often, ...often, ...(Object.keys(acts) as (keyof typeof acts)[])];

/** A sequence of things to try. */
export const callActions: fc.Arbitrary<readonly CallAction[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        name: fc.constantFrom(...names),
        place: fc.nat({ max: 2 }),
        user: fc.constantFrom(...users),
        others: fc.uniqueArray(fc.constantFrom(...users), { maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        name: fc.constant('wait' as const),
        milliseconds: fc.constantFrom(1_000, 9_000, 86_400_000),
      }),
    },
  ),
  { minLength: 30, maxLength: 100, size: 'max' },
);

/** What is kept of calls, and their time. */
export interface KeptCalls {
  readonly clock: EmulatorClock;
  readonly kept: () => readonly (readonly [shelf: string, key: string, state: unknown])[];
  readonly ids: () => number;
}

/** Calls of their own; those of another world, where one is given. */
export function createCallWorld(settings: Partial<AppSettings> = {}, other?: KeptCalls) {
  const clock = createClock({ start: other?.clock.now() ?? start, frozen: true });
  const told: WorldEvent[] = [];
  const noticed = new Map<string, readonly [string, string, unknown]>();
  let made = other?.ids() ?? 0;
  const touch = (shelf: () => Calls | Records) => (key: string) => {
    const { name } = shelf();
    noticed.set(`${name}/${key}`, [name, key, copy(shelf().read(key))]);
  };
  const records: Records = new Records('records', { touch: touch(() => records) });
  const calls: Calls = new Calls('calls', {
    clock,
    records,
    ids: createIds({
      uuid: () => {
        made += 1;
        return `id-${made.toString()}`;
      },
    }),
    settings: () => ({ ...usualSettings, ...settings }),
    tell: (happening) => told.push(...toCallEvents(happening), ...toCallEventsV1(happening)),
    touch: touch(() => calls),
  });
  const shelves = { calls, records };
  for (const [name, key, state] of other?.kept() ?? []) {
    shelves[name === 'calls' ? 'calls' : 'records'].restore(key, state);
  }
  return {
    calls,
    clock,
    records,
    told,
    /** Tries something a millisecond later; gives the code it was refused with. */
    act: (action: CallAction) => {
      clock.advance(1);
      return attempt(calls, clock, action);
    },
    ids: () => made,
    /** Everything that is kept. */
    kept: () =>
      [calls, records].flatMap((shelf) =>
        Array.from(shelf.keys(), (key) => [shelf.name, key, copy(shelf.read(key))] as const),
      ),
    /** Everything that is kept, by what was read at each change. */
    noticed: () => [...noticed.values()].filter(([, , state]) => state !== undefined),
    /** The running calls as they can be seen. */
    running: () => Array.from(calls.keys(), (id) => ({ id, members: toUserList(calls.get(id)) })),
  };
}

function attempt(calls: Calls, clock: EmulatorClock, action: CallAction): number {
  try {
    perform(calls, clock, action);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function perform(calls: Calls, clock: EmulatorClock, action: CallAction): void {
  if (action.name === 'wait') {
    clock.advance(action.milliseconds);
    return;
  }
  const { name, place, user, others } = action;
  if (name === 'start' || name === 'startByRobot') {
    const isByRobot = name === 'startByRobot';
    const people = { caller: isByRobot ? 'robot' : user, callees: others, isByRobot };
    calls.start({ ...people, mediaType: 'Audio', timeout: 10_000 }, origin);
    return;
  }
  const id = [...calls.keys()][place] ?? 'none';
  acts[name]({ calls, id, user: name === 'join' ? user : toMember(calls, id, user), others });
}

/** A member in the place of a user: most of what people do, others cannot. */
function toMember(calls: Calls, id: string, user: (typeof users)[number]): string {
  const members = [...calls.get(id).members.keys()];
  return members[users.indexOf(user) % members.length] ?? user;
}

function copy(state: unknown): unknown {
  return state === undefined ? undefined : JSON.parse(JSON.stringify(state));
}
