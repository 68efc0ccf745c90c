import { describe, expect, test } from 'vitest';
import { createReceiver, taken } from '../../test/receiver.ts';
import { Refusal } from '../world/refusal.ts';
import { kept } from './delivery-log.ts';

const refuseRoom = (room: string) => (incoming: { readonly RoomId: string }) =>
  incoming.RoomId === room ? new Response('', { status: 500 }) : Response.json({});

describe('the log of callbacks', () => {
  test('can be asked for by command, room, status and outcome, a page at a time', async () => {
    const { control, create, emulator, rename } = await createReceiver({
      answer: refuseRoom('bad'),
    });
    for (const room of ['good', 'bad']) {
      await create(room);
      await rename(room, 'new');
    }
    await emulator.idle();
    const ids = (request: Parameters<typeof control.listDeliveries>[0]) =>
      control.listDeliveries(request).DeliveryList.map(({ id }) => id);
    expect(ids({})).toEqual([1, 2, 3, 4]);
    expect(ids({ RoomId: 'bad' })).toEqual([3, 4]);
    expect(ids({ CallId: 'bad' })).toEqual([]);
    expect(ids({ CallbackCommand: 'Room.CallbackAfterCreateRoom' })).toEqual([1, 3]);
    expect(ids({ Status: 'lost' })).toEqual([3, 4]);
    expect(ids({ Outcome: 'acked' })).toEqual([1, 2]);
    expect(ids({ Outcome: 'failed' })).toEqual([]);
    expect(ids({ AfterId: 1, Limit: 2 })).toEqual([2, 3]);
  });

  test('has each callback under its id, as the emulator has it', async () => {
    const { control, create, emulator } = await createReceiver();
    await create('r');
    await emulator.idle();
    expect(control.getDelivery({ Id: 1 }).Delivery).toEqual(emulator.deliveries()[0]);
    expect(() => control.getDelivery({ Id: 2 })).toThrow(
      new Refusal(100002, 'There is no delivery 2'),
    );
  });

  test('forgets the oldest that are over, and none that is pending', async () => {
    const { control, create, emulator } = await createReceiver();
    control.setCallbackSwitches({ Switches: { delay: 60_000 } });
    await create('r');
    control.setCallbackSwitches({ Switches: {} });
    for (let page = 0; page <= kept / 100; page += 1) {
      control.resendDelivery({ Id: 1, Count: 100 });
    }
    await emulator.idle();
    const deliveries = emulator.deliveries();
    expect(deliveries).toHaveLength(kept + 1);
    expect(deliveries[0]).toMatchObject({ id: 1, status: 'pending' });
    expect(deliveries[1]).toMatchObject({ id: 102, status: 'taken' });
  });
});

describe('a callback that is sent once more', () => {
  test('is the same, and marked', async () => {
    const { control, create, emulator, incoming } = await createReceiver();
    await create('r');
    await emulator.idle();
    expect(control.resendDelivery({ Id: 1, Count: 2 })).toEqual({ IdList: [2, 3] });
    await emulator.idle();
    const [first, ...replays] = emulator.deliveries();
    expect(replays).toMatchObject([{ replayOf: 1 }, { replayOf: 1 }]);
    expect(first).not.toHaveProperty('replayOf');
    expect(new Set(incoming.map(({ text }) => text)).size).toBe(1);
    expect(new Set(incoming.map(({ url }) => url.href)).size).toBe(1);
  });

  test('may have another text and go elsewhere', async () => {
    const { control, create, emulator, incoming } = await createReceiver();
    await create('r');
    control.resendDelivery({ Id: 1, Body: '{"half":', Url: 'https://other.test/?key=1' });
    await emulator.idle();
    expect(incoming[1]?.text).toBe('{"half":');
    expect(incoming[1]?.url.href).toBe(
      'https://other.test/?key=1&SdkAppid=1400000000&CallbackCommand=Room.CallbackAfterCreateRoom' +
        '&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI',
    );
  });

  test('is sent again like any other where it is not taken', async () => {
    const answers = [taken, () => new Response('', { status: 500 }), taken];
    const { control, create, emulator } = await createReceiver({
      callbacks: { profile: 'v1Ladder' },
      answer: (incoming) => (answers.shift() ?? taken)(incoming),
    });
    await create('r');
    control.resendDelivery({ Id: 1 });
    await emulator.idle();
    expect(emulator.deliveries()[1]).toMatchObject({ status: 'taken', attempts: [{}, {}] });
  });

  test.each([
    [{ Id: 7 }, 'There is no delivery 7'],
    [{ Id: 1, Url: 'other.test' }, 'Url: the URL must start with http or https'],
  ])('is refused where it is %j', async (request, text) => {
    const { control, create, incoming, emulator } = await createReceiver();
    await create('r');
    expect(() => control.resendDelivery(request)).toThrow(new Refusal(100002, text));
    await emulator.idle();
    expect(incoming).toHaveLength(1);
  });
});
