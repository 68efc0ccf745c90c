import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import { expect, test } from 'vitest';
import { createReceiver } from '../../test/receiver.ts';
import { toSignature } from './signature.ts';

const token = 'a-token-nobody-may-see';
const query = ({ url }: { readonly url: URL }) => Object.fromEntries(url.searchParams);

test('the signature is the documented one', () => {
  expect(toSignature('xxxxyyyy', 1_669_872_112_999)).toEqual({
    RequestTime: '1669872112',
    Sign: '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061',
  });
});

test('a callback is signed behind its query, each attempt anew', async () => {
  const { create, incoming, pass } = await createReceiver({
    answer: () => new Response('', { status: 500 }),
    callbacks: { token, profile: 'v1Ladder' },
  });
  await create('r');
  await pass(1);
  expect(incoming).toHaveLength(3);
  expect(incoming[0]?.url.search).toMatch(
    /&OptPlatform=RESTAPI&Sign=[0-9a-f]{64}&RequestTime=\d+$/,
  );
  for (const [index, seconds] of [0, 0, 1].entries()) {
    const RequestTime = (1_700_000_000 + seconds).toString();
    const Sign = createHash('sha256')
      .update(token + RequestTime)
      .digest('hex');
    expect(incoming.map(query)[index]).toMatchObject({ RequestTime, Sign });
  }
});

test('without a token nothing is signed', async () => {
  const { create, emulator, incoming } = await createReceiver();
  await create('r');
  await emulator.idle();
  expect(incoming.map(query)).toEqual([
    expect.not.objectContaining({ Sign: expect.anything(), RequestTime: expect.anything() }),
  ]);
});

test('a callback of the older API is never signed', async () => {
  const { control, emulator, incoming, send } = await createReceiver({ callbacks: { token } });
  await send(callV1.setCallback, { address: 'http://app.test/v1', actions: ['caller_start_call'] });
  control.startCall({
    Caller_Account: 'alice',
    CalleeList_Account: ['bob'],
    MediaType: 'Audio',
  });
  await emulator.idle();
  expect(incoming.map(query)).toEqual([
    {
      ...{ sdkappid: '1400000000', command: 'caller_start_call', contenttype: 'json' },
      ...{ clientip: '127.0.0.1', optplatform: 'Unknown' },
    },
  ]);
});

test('the token stands in no delivery and in no error', async () => {
  const { control, create, emulator, incoming } = await createReceiver({
    answer: ({ url }) => Promise.reject(new Error(`no way to ${url.href}`)),
    callbacks: { token },
  });
  await create('r');
  await emulator.idle();
  expect(incoming).toHaveLength(1);
  const seen = [emulator.deliveries(), control.listDeliveries({}), emulator.journal()];
  expect(inspect(seen, { depth: 20 })).toContain('no way to');
  expect(inspect(seen, { depth: 20 })).not.toContain(token);
});
