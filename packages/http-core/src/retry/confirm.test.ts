import * as roomConfig from '@trtc-kit/contracts/room-config';
import { expect, test } from 'vitest';
import { clientFor, failing, ok } from '../../test/backend.ts';
import { createClient } from '../client.ts';

const asked = {
  Url: 'https://app.test/hooks',
  CallbackCommandList: ['Room.CallbackAfterCreateRoom', 'Room.CallbackAfterDestroyRoom'],
} as const;

/** Sets the callback where the answer to the first try is lost, and `get` is answered like this. */
async function setWithLostAnswer(get: () => unknown) {
  const commands: string[] = [];
  const { transport } = clientFor(({ url }) => {
    const command = new URL(url).pathname.split('/').at(-1) ?? '';
    commands.push(command);
    if (command === 'get_callback') return get();
    return commands.length === 1 ? new Response('', { status: 502 }) : ok;
  });
  const call = createClient(roomConfig, transport).setCallback(asked);
  const outcome: unknown = await call.catch((error: unknown) => error);
  return { commands, outcome };
}

test('a configuration that is found as asked for is done', async () => {
  const CallbackCommandList = [...asked.CallbackCommandList].reverse();
  const found = { ...ok, Response: { ...asked, CallbackCommandList } };
  const { commands, outcome } = await setWithLostAnswer(() => found);
  expect(outcome).toEqual({});
  expect(commands).toEqual(['set_callback', 'get_callback']);
});

test('one that is not there is set again', async () => {
  const { commands, outcome } = await setWithLostAnswer(failing(100301));
  expect(outcome).toEqual({});
  expect(commands).toEqual(['set_callback', 'get_callback', 'set_callback']);
});

test('another one leaves the failure as it was', async () => {
  const other = { ...ok, Response: { ...asked, Url: 'https://other.test' } };
  const { commands, outcome } = await setWithLostAnswer(() => other);
  expect(outcome).toMatchObject({ name: 'TransportError', status: 502 });
  expect(commands).toEqual(['set_callback', 'get_callback']);
});

test('a failure of the look-up leaves the failure as it was', async () => {
  const { outcome } = await setWithLostAnswer(failing(60010));
  expect(outcome).toMatchObject({ name: 'TransportError', status: 502 });
});
