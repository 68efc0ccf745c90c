import { createReceiver, type Arrival } from '@trtc-kit/webhooks';
import { toFetchHandler } from '@trtc-kit/webhooks/fetch';
import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { app } from '../../test/callback-request.ts';
import { memberChanged } from '../../test/calls.ts';

/** What a handler makes of a request and what a platform gives beside it. */
async function arrivalWith(...platform: readonly unknown[]): Promise<Arrival> {
  const arrivals: Arrival[] = [];
  const handler = toFetchHandler({
    receive: (arrival) => {
      arrivals.push(arrival);
      return Promise.resolve({ status: 200, headers: {}, body: '{}' });
    },
  });
  await handler(memberChanged('a', 1), ...platform);
  const [arrival] = arrivals;
  if (arrival === undefined) throw new Error('Nothing arrived.');
  return arrival;
}

describe('beside a request', () => {
  test.each<[string, readonly unknown[]]>([
    ['Deno gives the address of the peer', [{ remoteAddr: { hostname: '203.0.113.7', port: 1 } }]],
    [
      'Bun has it asked for',
      [
        {
          peer: '203.0.113.7',
          requestIP(this: { readonly peer: string }) {
            return { address: this.peer };
          },
        },
      ],
    ],
  ])('%s', async (_, platform) => {
    expect((await arrivalWith(...platform)).address).toBe('203.0.113.7');
  });

  test.each<[string, (waitUntil: () => void) => readonly unknown[]]>([
    ['Workers give what can wait', (waitUntil) => [{ SECRET: 'x' }, { waitUntil }]],
    ['others give it at once', (waitUntil) => [{ waitUntil }]],
  ])('%s', async (_, platform) => {
    const waitUntil = vi.fn();
    const { waitUntil: found } = await arrivalWith(...platform(waitUntil));
    const work = Promise.resolve();
    found?.(work);
    expect(waitUntil).toHaveBeenCalledExactlyOnceWith(work);
  });

  test.each([[], [undefined], [null, 5, 'x'], [{ params: {} }]])(
    'nothing may be of use',
    async (...given) => {
      const { address, waitUntil } = await arrivalWith(...given);
      expect([address, waitUntil]).toEqual([undefined, undefined]);
    },
  );
});

test('Hono passes on what can wait', async () => {
  const receiver = createReceiver({ apps: [app] });
  const hono = new Hono().post('/trtc', toFetchHandler(receiver));
  const waitUntil = vi.fn();
  const context = { waitUntil, passThroughOnException: () => undefined, props: {} };
  const response = await hono.fetch(memberChanged('a', 1), {}, context);
  expect(response.status).toBe(200);
  expect(waitUntil).toHaveBeenCalledOnce();
});
