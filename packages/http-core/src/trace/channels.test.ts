import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { clientFor, failing, ok, secretKey } from '../../test/backend.ts';

const names = ['request', 'limited', 'retry', 'response', 'error'].map(
  (name) => `trtc-kit:${name}`,
);
const heard: { readonly name: string; readonly message: object }[] = [];
const listen = (message: unknown, name: string | symbol) => {
  heard.push({ name: String(name).replace('trtc-kit:', ''), message: message as object });
};

function listenToAll(): void {
  heard.length = 0;
  for (const name of names) subscribe(name, listen);
}

afterEach(() => {
  for (const name of names) unsubscribe(name, listen);
});

test('a call that succeeds in the end tells its whole story, under one key', async () => {
  let turn = 0;
  const { rooms } = clientFor(() => {
    turn += 1;
    return turn === 1 ? new Response('', { status: 502 }) : ok;
  });
  listenToAll();
  await rooms.destroyRoom({ RoomId: 'r' });
  expect(heard.map(({ name }) => name)).toEqual(['request', 'retry', 'request', 'response']);
  const calls = new Set(heard.map(({ message }) => 'call' in message && message.call));
  expect(calls.size).toBe(1);
  expect(heard.at(-1)?.message).toMatchObject({
    endpoint: '/v4/room_engine_http_srv/destroy_room',
    sdkAppId: 1400000000,
    attempts: 2,
    requestId: 'Id-1',
  });
});

test('a call that fails tells its error, and one that waits that it waits', async () => {
  const { rooms } = clientFor(failing(100002), { limits: { share: 0.005 } });
  listenToAll();
  await rooms.getRoomInfo({ RoomId: 'r' }).catch(() => undefined);
  const controller = new AbortController();
  const second = rooms.getRoomInfo({ RoomId: 'r' }, { signal: controller.signal });
  controller.abort();
  await expect(second).rejects.toMatchObject({ failure: 'aborted' });
  expect(heard.map(({ name }) => name)).toEqual(['request', 'error', 'limited', 'error']);
});

test('no message carries a key or a UserSig', async () => {
  const { rooms, requests } = clientFor(failing(70003));
  listenToAll();
  await rooms.destroyRoom({ RoomId: 'r' }).catch(() => undefined);
  const usersig = new URL(requests[0]?.url ?? '').searchParams.get('usersig') ?? 'none';
  const printed = inspect(heard, { depth: 20, showHidden: true });
  expect(printed).toContain(
    'https://adminapisgp.im.qcloud.com/v4/room_engine_http_srv/destroy_room',
  );
  expect(printed).not.toContain(usersig);
  expect(printed).not.toContain(secretKey);
});
