import { describe, expect, test } from 'vitest';
import { createReceiver } from '../../test/receiver.ts';
import type { CallbackSwitches } from './switches.ts';

const rooms = Array.from({ length: 12 }, (_, index) => `r${index.toString()}`);

/** What arrives of a row of rooms, with some switches. */
async function arrivedWith(Switches: CallbackSwitches) {
  const world = await createReceiver();
  world.control.setCallbackSwitches({ Switches });
  for (const room of rooms) await world.create(room);
  await world.emulator.idle();
  const arrived = () => world.incoming.map(({ RoomId }) => RoomId);
  return { ...world, arrived };
}

describe('by a switch a callback', () => {
  test('arrives several times, and says so', async () => {
    const { arrived, emulator } = await arrivedWith({ copies: 3 });
    expect(arrived().sort()).toEqual(rooms.flatMap((room) => [room, room, room]).sort());
    expect(emulator.deliveries().slice(0, 4)).toMatchObject([
      { id: 1 },
      { id: 2, duplicateOf: 1 },
      { id: 3, duplicateOf: 1 },
      { id: 4 },
    ]);
  });

  test('is lost each third time, and never sent', async () => {
    const { arrived, emulator, pass } = await arrivedWith({ dropEvery: 3 });
    expect(arrived()).toEqual(rooms.filter((_, index) => index % 3 !== 2));
    await pass(60);
    expect(emulator.deliveries()[2]).toMatchObject({ status: 'dropped', attempts: [] });
    expect(arrived()).toHaveLength(8);
  });

  test.each([
    [0, 12, 12],
    [0.5, 1, 11],
    [1, 0, 0],
  ])('is lost with a share of %d', async (dropShare, fewest, most) => {
    const { arrived } = await arrivedWith({ dropShare });
    expect(arrived().length).toBeGreaterThanOrEqual(fewest);
    expect(arrived().length).toBeLessThanOrEqual(most);
  });

  test('is lost in the same way with the same seed, and in another with another', async () => {
    const withSeed = async (seed: number) =>
      (await arrivedWith({ dropShare: 0.5, seed })).arrived();
    const [first, again, other] = [await withSeed(7), await withSeed(7), await withSeed(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('arrives late, by the emulator’s clock', async () => {
    const { arrived, clock, emulator } = await arrivedWith({ delay: 5_000 });
    clock.advance(4_999);
    await emulator.idle();
    expect(arrived()).toEqual([]);
    expect(emulator.deliveries()[0]).toMatchObject({
      status: 'pending',
      nextAt: 1_700_000_005_000,
    });
    clock.advance(1);
    await emulator.idle();
    expect(arrived()).toEqual(rooms);
  });

  test('is held until there are enough, which then come in another order', async () => {
    const { arrived, create, emulator } = await arrivedWith({ hold: 5 });
    // Two are held still, and nobody waits for them.
    expect(arrived()).toHaveLength(10);
    expect(arrived().slice(0, 5)).not.toEqual(rooms.slice(0, 5));
    expect(arrived().slice(0, 5).sort()).toEqual(rooms.slice(0, 5));
    for (const room of ['x', 'y', 'z']) await create(room);
    await emulator.idle();
    expect(arrived().slice(10).sort()).toEqual(['r10', 'r11', 'x', 'y', 'z']);
  });

  test.each([
    ['truncated', (text: string) => text.length, null],
    ['flippedByte', (text: string) => text.indexOf('\uFFFD'), null],
    ['wrongContentType', (text: string) => text, 'text/html'],
  ] as const)('arrives %s', async (damage, _what, contentType) => {
    const whole = await arrivedWith({});
    const { emulator, incoming } = await arrivedWith({ damage });
    expect(incoming).toHaveLength(12);
    expect(incoming.every((arrived) => arrived.contentType === contentType)).toBe(true);
    const isWhole = incoming.map(({ text }, index) => text === whole.incoming[index]?.text);
    expect(new Set(isWhole)).toEqual(new Set([damage === 'wrongContentType']));
    expect(emulator.deliveries()[0]?.attempts).toMatchObject([{ damage }]);
  });
});

test('a callback that was damaged arrives whole when it is sent again', async () => {
  const { control, create, emulator, incoming } = await createReceiver({
    callbacks: { profile: 'v1Ladder' },
    answer: ({ RoomId }) => (RoomId === '' ? new Response('', { status: 400 }) : Response.json({})),
  });
  control.setCallbackSwitches({ Switches: { damage: 'truncated' } });
  await create('r');
  await emulator.idle();
  expect(incoming.map(({ RoomId }) => RoomId)).toEqual(['', 'r']);
  expect(emulator.deliveries()[0]?.attempts[1]).not.toHaveProperty('damage');
});

test('half of the callbacks are damaged with a share of a half', async () => {
  const { incoming } = await arrivedWith({ damage: 'truncated', damageShare: 0.5 });
  const damaged = incoming.filter(({ RoomId }) => RoomId === '');
  expect(damaged.length).toBeGreaterThan(0);
  expect(damaged.length).toBeLessThan(12);
});

describe('switches', () => {
  test('are listed, and gone once set to nothing', async () => {
    const { control } = await arrivedWith({ copies: 2, seed: 3 });
    expect(control.getCallbackSwitches({})).toEqual({
      SwitchList: [{ sdkAppId: 1400000000, copies: 2, seed: 3, seen: 12 }],
    });
    control.setCallbackSwitches({ Switches: {} });
    expect(control.getCallbackSwitches({})).toEqual({ SwitchList: [] });
  });

  test('for a command win over those for an application, and those over the ones for all', async () => {
    const { control, create, emulator, incoming, rename } = await createReceiver();
    const CallbackCommandList = ['Room.CallbackAfterUpdateRoomInfo'];
    control.setCallbackSwitches({ AllApplications: true, Switches: { copies: 4 } });
    control.setCallbackSwitches({ Switches: { copies: 3 } });
    control.setCallbackSwitches({ CallbackCommandList, Switches: { copies: 2 } });
    await create('r');
    await rename('r', 'n');
    await emulator.idle();
    expect(incoming).toHaveLength(3 + 2);
    control.setCallbackSwitches({ Switches: {} });
    await create('s');
    await emulator.idle();
    expect(incoming).toHaveLength(5 + 4);
  });

  test('that are set anew let go what was held, in order', async () => {
    const { arrived, control, emulator } = await arrivedWith({ hold: 100 });
    expect(arrived()).toEqual([]);
    control.setCallbackSwitches({ Switches: {} });
    await emulator.idle();
    expect(arrived()).toEqual(rooms);
  });

  test('are off after a reset, and what was held or delayed is not sent', async () => {
    const { arrived, control, emulator, pass, rename } = await arrivedWith({ delay: 1_000 });
    const CallbackCommandList = ['Room.CallbackAfterUpdateRoomInfo'];
    control.setCallbackSwitches({ CallbackCommandList, Switches: { hold: 2 } });
    await rename('r0', 'new');
    emulator.reset();
    await pass(5);
    expect(arrived()).toEqual([]);
    expect(emulator.deliveries()).toEqual([]);
    expect(control.getCallbackSwitches({})).toEqual({ SwitchList: [] });
  });

  test('are not about what is sent once more', async () => {
    const { arrived, control, emulator } = await arrivedWith({ dropShare: 1 });
    control.resendDelivery({ Id: 2 });
    await emulator.idle();
    expect(arrived()).toEqual(['r1']);
  });
});
