import { expect, test } from 'vitest';
import { createReceiver } from '../../test/receiver.ts';
import { kept } from './delivery-log.ts';

const call = { Caller_Account: 'a', CalleeList_Account: ['b'], MediaType: 'Audio' } as const;

test('an event that nobody asked for is noted, with the reason', async () => {
  const { control, create, emulator, rename } = await createReceiver({
    commands: ['Room.CallbackAfterCreateRoom'],
  });
  await create('r');
  await rename('r', 'new');
  const { CallId } = control.startCall(call);
  expect(emulator.deliveries().map(({ command }) => command)).toEqual([
    'Room.CallbackAfterCreateRoom',
  ]);
  expect(emulator.unsentEvents().slice(0, 3)).toEqual([
    {
      id: 1,
      sdkAppId: 1400000000,
      product: 'room',
      command: 'Room.CallbackAfterUpdateRoomInfo',
      subject: 'r',
      at: 1_700_000_000_000,
      reason: 'notInList',
    },
    expect.objectContaining({ product: 'call', subject: CallId, reason: 'noConfiguration' }),
    expect.objectContaining({ product: 'callV1', subject: CallId, reason: 'noConfiguration' }),
  ]);
});

test('they can be asked for by command, call and room, a page at a time', async () => {
  const { control, create } = await createReceiver({ commands: [] });
  await create('r');
  await create('s');
  const { CallId } = control.startCall(call);
  const list = (request: Parameters<typeof control.listUnsentEvents>[0]) =>
    control.listUnsentEvents(request).EventList.map(({ command }) => command);
  expect(list({ RoomId: 's' })).toEqual(['Room.CallbackAfterCreateRoom']);
  expect(list({ RoomId: CallId })).toEqual([]);
  expect(list({ CallId, CallbackCommand: 'caller_start_call' })).toEqual(['caller_start_call']);
  expect(list({ CallId, AfterId: 3, Limit: 1 })).toEqual(['caller_start_call']);
});

test('the last ten thousand of them are remembered', async () => {
  const { control, emulator } = await createReceiver();
  // Each start tells three: one in the words of v4, two in those of v1.
  const starts = Math.ceil(kept / 3) + 10;
  for (let n = 0; n < starts; n += 1) {
    const Caller_Account = `caller-${n.toString()}`;
    control.startCall({ ...call, Caller_Account, CalleeList_Account: [`${Caller_Account}-b`] });
  }
  const unsent = emulator.unsentEvents();
  expect(unsent).toHaveLength(kept);
  expect(unsent[0]?.id).toBe(starts * 3 - kept + 1);
  expect(unsent.at(-1)?.id).toBe(starts * 3);
});
