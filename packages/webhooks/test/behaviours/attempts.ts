import type { ReceiverOptions } from '@trtc-kit/webhooks';
import { expect, vi } from 'vitest';
import { memberChanged } from '../calls.ts';
import { start } from '../manual-clock.ts';
import type { Behaviours } from './behaviours.ts';

/** What comes of attempts, and in which order they are made. */
export const attempts: Behaviours = [
  [
    'runs a failed event again, after waits that double, until it is handled',
    async (create) => {
      const { failing, seen, failures, pass, send, receiver } = create();
      failing.add('a1');
      expect(await send(memberChanged('a', 1))).toEqual([200]);
      expect(seen).toEqual(['a1']);
      expect(failures).toMatchObject([
        { part: 'any#1', attempt: 1, next: 'retried', retryAt: start + 1_000 },
      ]);
      await pass(999);
      expect(seen).toHaveLength(1);
      await pass(1);
      expect(seen).toHaveLength(2);
      await pass(1_999);
      expect(seen).toHaveLength(2);
      failing.clear();
      await pass(1);
      expect(seen).toHaveLength(3);
      expect(receiver.stats()).toMatchObject({ handled: 1, retried: 2, dead: 0 });
      expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
      await pass(3_600_000);
      expect(seen).toHaveLength(3);
    },
  ],
  [
    'keeps the order of a call across retries, and lets other calls go on',
    async (create) => {
      const { failing, seen, pass, send } = create();
      failing.add('a1');
      await send(memberChanged('a', 1), memberChanged('a', 2), memberChanged('b', 3));
      await send(memberChanged('a', 4));
      expect(seen).toEqual(['a1', 'b3']);
      failing.clear();
      await pass(1_000);
      expect(seen).toEqual(['a1', 'b3', 'a1', 'a2', 'a4']);
    },
  ],
  [
    'never handles two events of one call at a time',
    async (create) => {
      const { receiver, send } = create();
      let running = 0;
      let most = 0;
      receiver.onAny(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
      });
      await send(memberChanged('a', 1), memberChanged('a', 2), memberChanged('a', 3));
      expect(most).toBe(1);
      await send(memberChanged('a', 4), memberChanged('b', 5));
      expect(most).toBe(2);
    },
  ],
  [
    'runs again only the handlers that are not done',
    async (create) => {
      const { receiver, failing, pass, send } = create();
      const done = vi.fn();
      receiver.onAny(done);
      failing.add('a1');
      await send(memberChanged('a', 1));
      failing.clear();
      await pass(1_000);
      expect(done).toHaveBeenCalledOnce();
      expect(receiver.stats()).toMatchObject({ handled: 1 });
    },
  ],
  [
    'handles a callback that arrives again once, for ten minutes',
    async (create) => {
      const { receiver, seen, pass, send } = create();
      expect(await send(memberChanged('a', 1), memberChanged('a', 1))).toEqual([200, 200]);
      await pass(599_999);
      expect(await send(memberChanged('a', 1))).toEqual([200]);
      expect(seen).toEqual(['a1']);
      await pass(1);
      await send(memberChanged('a', 1));
      expect(seen).toEqual(['a1', 'a1']);
      expect(receiver.stats()).toMatchObject({ accepted: 2, duplicates: 2 });
    },
  ],
  [
    'tells nobody about a handler that is at work when it closes, and waits for it',
    async (create) => {
      const { receiver, clock, send } = create({ closeGrace: 1_000 });
      const end = Promise.withResolvers<undefined>();
      const started = Promise.withResolvers<undefined>();
      receiver.onAny(() => {
        started.resolve(undefined);
        return end.promise;
      });
      void send(memberChanged('a', 1));
      await started.promise;
      const closed = vi.fn();
      const closing = receiver.close().then(closed);
      clock.advance(999);
      await new Promise(setImmediate);
      expect(closed).not.toHaveBeenCalled();
      end.resolve(undefined);
      await closing;
      expect(receiver.stats()).toMatchObject({ handled: 1 });
    },
  ],
  [
    'is closed after the grace even if a handler never ends, and refuses what comes then',
    async (create) => {
      const onPossibleLoss = vi.fn<NonNullable<ReceiverOptions['onPossibleLoss']>>();
      const { receiver, clock, send } = create({ closeGrace: 1_000, onPossibleLoss });
      const started = Promise.withResolvers<undefined>();
      receiver.onAny(() => {
        started.resolve(undefined);
        return new Promise(() => undefined);
      });
      void send(memberChanged('a', 1));
      await started.promise;
      const closing = receiver.close();
      await new Promise(setImmediate);
      clock.advance(1_000);
      await closing;
      const { status } = await receiver.fetch(memberChanged('a', 2));
      expect(status).toBe(503);
      expect(onPossibleLoss.mock.calls).toMatchObject([[{ reason: 'closed' }]]);
      expect(onPossibleLoss.mock.lastCall?.[0].raw).toContain('"a"');
    },
  ],
];
