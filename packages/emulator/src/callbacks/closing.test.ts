import * as room from '@trtc-kit/contracts/products/room';
import { expect, test } from 'vitest';
import { createBackend, ok } from '../../test/backend.ts';

test('an emulator that closes waits for the callbacks under way, and for no others', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<Response>();
  let asked = 0;
  const { emulator, send } = createBackend(
    ok,
    { limitsFrequency: false },
    {
      fetch: async () => {
        asked += 1;
        return (await promise).clone();
      },
    },
  );
  const CallbackCommandList = ['Room.CallbackAfterCreateRoom'] as const;
  await send(room.setCallback, { Url: 'http://app.test/', CallbackCommandList });
  for (let index = 0; index < 100; index += 1) {
    const RoomInfo = { RoomId: `r${index.toString()}`, RoomType: 'Conference' } as const;
    await send(room.createRoom, { RoomInfo });
  }
  const closed = emulator.close();
  answer(ok());
  await closed;
  expect(asked).toBe(16);
  const statuses = emulator.deliveries().map(({ status }) => status);
  expect(statuses.filter((status) => status === 'taken')).toHaveLength(16);
  expect(statuses.filter((status) => status === 'pending')).toHaveLength(84);
});
