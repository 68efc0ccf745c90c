import { once } from 'node:events';
import { createServer } from 'node:http';
import { createCallKit, TransportError } from '@trtc-kit/callkit';
import { createClock, createEmulator, defaultApp } from '@trtc-kit/emulator';
import { createRoomKit } from '@trtc-kit/roomkit';
import { createReceiver, type CallbackCommand } from '@trtc-kit/webhooks';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { expect, test } from 'vitest';
import { start, subscribe } from '../test/world.ts';

/** A receiver on a port of its own, in a plain `node:http` server. */
async function listenForCallbacks() {
  const receiver = createReceiver({
    apps: [{ sdkAppId: defaultApp.sdkAppId, urlSecrets: ['of-my-own'] }],
  });
  const commands: CallbackCommand[] = [];
  receiver.onAny(({ command }) => commands.push(command));
  const server = createServer(toNodeListener(receiver));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    commands,
    url: `http://127.0.0.1:${String(port)}/trtc?secret=of-my-own`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test('kits, backend and receiver work together over ports, and leave none open', async () => {
  const emulator = createEmulator({ clock: createClock({ start, frozen: true }) });
  const { url: baseUrl, port } = await emulator.listen();
  const receiver = await listenForCallbacks();
  const options = { ...defaultApp, baseUrl, clock: emulator.clock, strictResponses: true };
  const [callkit, roomkit] = [createCallKit(options), createRoomKit(options)];
  await subscribe({ callkit, roomkit }, receiver.url);

  await roomkit.createRoom({ RoomInfo: { RoomId: '周会', RoomType: 'Conference' } });
  expect(await roomkit.getRoomInfo({ RoomId: '周会' })).toHaveProperty('RoomInfo.RoomId', '周会');
  const { CallId } = emulator
    .control()
    .startCall({ Caller_Account: 'alice', CalleeList_Account: ['bob'], MediaType: 'Audio' });
  await callkit.endCall({ CallId });
  emulator.clock.advance(5_000);
  expect(await callkit.getRecordByCallid({ CallId })).toHaveProperty('CallRecord.CallId', CallId);

  await emulator.idle();
  expect(receiver.commands).toEqual([
    'Room.CallbackAfterCreateRoom',
    'Call.CallbackAfterStartCall',
    'Call.CallbackAfterEndCall',
  ]);
  const outcomes = emulator.deliveries().map(({ outcome }) => outcome?.kind);
  expect(outcomes).toEqual(['acked', 'acked', 'acked']);

  await receiver.close();
  await emulator.close();
  await expect(roomkit.getCallback()).rejects.toThrow(TransportError);
  await expect(fetch(receiver.url, { method: 'POST' })).rejects.toThrow();
  await using next = createEmulator();
  expect(await next.listen({ port })).toMatchObject({ port });
});

test('a port that is in use is named', async () => {
  await using emulator = createEmulator();
  const { port } = await emulator.listen();
  await using second = createEmulator();
  await expect(second.listen({ port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use: stop what listens there, or give another port.`,
  );
});
