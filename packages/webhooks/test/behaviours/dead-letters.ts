import { expect } from 'vitest';
import { memberChanged } from '../calls.ts';
import { start } from '../manual-clock.ts';
import type { Behaviours } from './behaviours.ts';

/** What is given up, and what its owner can do with it. */
export const deadLetters: Behaviours = [
  [
    'gives an event up after the last attempt, and lets its successors go on',
    async (create) => {
      const { receiver, failing, failures, seen, pass, send } = create({
        retries: { maxAttempts: 2 },
      });
      failing.add('a1');
      await send(memberChanged('a', 1), memberChanged('a', 2));
      await pass(1_000);
      expect(seen).toEqual(['a1', 'a1', 'a2']);
      expect(failures.map(({ next }) => next)).toEqual(['retried', 'dead']);
      expect(await receiver.inbox.deadLetters()).toMatchObject([
        {
          attempts: 2,
          error: 'any#1: cannot do a1',
          diedAt: start + 1_000,
          blocks: 0,
          entry: { command: 'Call.CallbackAfterMemberChanged', receivedAt: start },
        },
      ]);
      expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 1 });
    },
  ],
  [
    'holds the successors of a dead letter where told, and says how many',
    async (create) => {
      const { receiver, failing, seen, send } = create({
        retries: { maxAttempts: 1 },
        onDead: 'hold',
      });
      failing.add('a1');
      await send(memberChanged('a', 1), memberChanged('a', 2), memberChanged('b', 3));
      await send(memberChanged('a', 4));
      expect(seen).toEqual(['a1', 'b3']);
      const [letter] = await receiver.inbox.deadLetters();
      expect(letter?.blocks).toBe(2);
      expect(await receiver.inbox.counts()).toEqual({ waiting: 2, dead: 1 });
      failing.clear();
      expect(await receiver.inbox.replay(letter?.position ?? '')).toBe(true);
      await receiver.idle();
      expect(seen).toEqual(['a1', 'b3', 'a1', 'a2', 'a4']);
      expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    },
  ],
  [
    'lets go on what waits for a dead letter that is dropped',
    async (create) => {
      const { receiver, failing, seen, send } = create({
        retries: { maxAttempts: 1 },
        onDead: 'hold',
      });
      failing.add('a1');
      await send(memberChanged('a', 1), memberChanged('a', 2));
      const [letter] = await receiver.inbox.deadLetters();
      expect(await receiver.inbox.drop(letter?.position ?? '')).toBe(true);
      await receiver.idle();
      expect(seen).toEqual(['a1', 'a2']);
      expect(await receiver.inbox.drop(letter?.position ?? '')).toBe(false);
      expect(await receiver.inbox.replay('nonsense')).toBe(false);
    },
  ],
  [
    'runs a replayed event before those of its call that have not begun, from its first attempt on',
    async (create) => {
      const { receiver, failing, seen, failures, pass, send } = create({
        retries: { maxAttempts: 2 },
      });
      failing.add('a1').add('a2');
      await send(memberChanged('a', 1));
      await pass(1_000);
      await send(memberChanged('a', 2), memberChanged('a', 3));
      const [letter] = await receiver.inbox.deadLetters();
      failing.clear();
      await receiver.inbox.replay(letter?.position ?? '');
      await pass(1_000);
      expect(seen).toEqual(['a1', 'a1', 'a2', 'a2', 'a1', 'a3']);
      expect(failures.map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
    },
  ],
  [
    'lists dead letters in order, a part at a time',
    async (create) => {
      const { receiver, failing, send } = create({ retries: { maxAttempts: 1 } });
      for (const time of [1, 2, 3]) failing.add(`a${time}`);
      await send(memberChanged('a', 1), memberChanged('a', 2), memberChanged('a', 3));
      const first = await receiver.inbox.deadLetters({ limit: 2 });
      expect(first.map(({ error }) => error)).toEqual([
        'any#1: cannot do a1',
        'any#1: cannot do a2',
      ]);
      const rest = await receiver.inbox.deadLetters({ after: first[1]?.position });
      expect(rest.map(({ error }) => error)).toEqual(['any#1: cannot do a3']);
    },
  ],
];
