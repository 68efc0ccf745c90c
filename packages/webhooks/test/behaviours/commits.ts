import { expect } from 'vitest';
import { memberChanged, toMark } from '../calls.ts';
import type { Behaviours } from './behaviours.ts';

/** What a handler commits. */
export const commits: Behaviours = [
  [
    'runs the writes of a commit, and does not run its handler again',
    async (create) => {
      const { receiver, failing, pass, send } = create();
      const written: string[] = [];
      const results: unknown[] = [];
      receiver.onAny(async (event) => {
        results.push(await event.commit(() => written.push(toMark(event))));
        throw new Error('after the commit');
      });
      failing.add('a1');
      await send(memberChanged('a', 1));
      await pass(1_000);
      failing.clear();
      await pass(10_000);
      expect(written).toEqual(['a1']);
      expect(results).toEqual([1]);
      expect(receiver.stats()).toMatchObject({ handled: 1 });
    },
  ],
  [
    'takes a commit that failed for a failure of its handler, whatever the handler says',
    async (create) => {
      const { receiver, failures, pass, send } = create();
      let attempts = 0;
      receiver.onAny(
        ({ commit }) => {
          attempts += 1;
          const isFirst = attempts === 1;
          void commit(() => {
            if (isFirst) throw new Error('disk full');
          });
        },
        { name: 'forgetful' },
      );
      await send(memberChanged('a', 1));
      expect(failures).toMatchObject([{ part: 'forgetful', next: 'retried' }]);
      await pass(1_000);
      expect(attempts).toBe(2);
      expect(receiver.stats()).toMatchObject({ handled: 1 });
    },
  ],
  [
    'commits an event once for each handler',
    async (create) => {
      const { receiver, send, failures } = create();
      const errors: unknown[] = [];
      receiver.onAny(async ({ commit }) => {
        await commit(() => undefined);
        await commit(() => undefined).catch((error: unknown) => errors.push(error));
      });
      await send(memberChanged('a', 1));
      expect(errors).toMatchObject([{ message: 'An event is committed once.' }]);
      expect(failures).toEqual([]);
    },
  ],
];
