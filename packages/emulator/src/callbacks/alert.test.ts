import { readReceived } from '@trtc-kit/contracts';
import { requestOverLimit } from '@trtc-kit/contracts/callbacks/alert';
import * as room from '@trtc-kit/contracts/products/room';
import { expect, test } from 'vitest';
import { createReceiver } from '../../test/receiver.ts';

test('the alert of too many calls is sent to whoever has an address, without a ClientIP', async () => {
  const { emulator, incoming, pass, send } = await createReceiver({ commands: [] });
  const most = room.getRoomInfo.maxPerSecond ?? 0;
  expect(most).toBeGreaterThan(0);
  for (let n = 0; n <= most * 0.8; n += 1) await send(room.getRoomInfo, { RoomId: 'r' });
  await pass(1);
  const [alert] = incoming;
  expect(incoming).toHaveLength(1);
  expect(Object.fromEntries(alert?.url.searchParams ?? [])).toEqual({
    SdkAppid: '1400000000',
    CallbackCommand: 'Alert.RequestOverLimit',
    contenttype: 'json',
    OptPlatform: 'RESTAPI',
  });
  const body: unknown = JSON.parse(alert?.text ?? '');
  expect(readReceived(requestOverLimit.body, body)).toEqual({ refused: [], reported: [] });
  expect(emulator.deliveries()).toMatchObject([{ subject: '', product: 'room' }]);
});
