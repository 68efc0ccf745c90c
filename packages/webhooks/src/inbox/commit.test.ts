import type { ReceiverOptions } from '@trtc-kit/webhooks';
import { describe, expect, test } from 'vitest';
import { memberChanged, toMark } from '../../test/calls.ts';
import { createFailing } from '../../test/failing-receiver.ts';
import { inboxes } from '../../test/inboxes.ts';

describe.each(inboxes)('a commit in $name', ({ open }) => {
  const create = (options: Partial<ReceiverOptions<unknown>> = {}) =>
    createFailing(open(), options);

  test('runs the writes of a commit, and does not run its handler again', async () => {
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
  });

  test('takes a commit that failed for a failure of its handler, whatever the handler says', async () => {
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
  });

  test('commits an event once for each handler', async () => {
    const { receiver, send, failures } = create();
    const errors: unknown[] = [];
    receiver.onAny(async ({ commit }) => {
      await commit(() => undefined);
      await commit(() => undefined).catch((error: unknown) => errors.push(error));
    });
    await send(memberChanged('a', 1));
    expect(errors).toMatchObject([{ message: 'An event is committed once.' }]);
    expect(failures).toEqual([]);
  });
});
