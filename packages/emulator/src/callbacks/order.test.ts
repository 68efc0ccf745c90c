import { describe, expect, test } from 'vitest';
import { createReceiver, taken, type Incoming } from '../../test/receiver.ts';

/** A receiver that answers when it is let go. */
async function createSlowReceiver(isSlow: (incoming: Incoming) => boolean) {
  const waiting: (() => void)[] = [];
  const world = await createReceiver({
    timeoutSignal: () => new AbortController().signal,
    answer: async (incoming) => {
      if (isSlow(incoming)) await new Promise<void>((resolve) => waiting.push(resolve));
      return taken(incoming);
    },
  });
  /** Lets everything go, and what comes after it. */
  const finish = async () => {
    const idle = world.emulator.idle().then(() => true);
    const turn = () => new Promise<false>((resolve) => setImmediate(resolve, false));
    while (!(await Promise.race([idle, turn()]))) {
      for (const letGo of waiting.splice(0)) letGo();
    }
  };
  const seen = () => world.incoming.map(({ RoomId, text }) => `${RoomId} ${nameIn(text)}`.trim());
  return { ...world, waiting, finish, seen };
}

function nameIn(text: string): string {
  const { RoomInfo } = JSON.parse(text) as { RoomInfo: { RoomName?: string } };
  return RoomInfo.RoomName ?? '';
}

describe('callbacks', () => {
  test('of one room follow each other, those of another do not wait for them', async () => {
    const { create, rename, finish, seen } = await createSlowReceiver(
      ({ RoomId }) => RoomId === 'slow',
    );
    await create('slow');
    await rename('slow', 'second');
    await create('quick');
    await rename('quick', 'second');
    await rename('slow', 'third');
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen()).toEqual(['slow slow', 'quick quick', 'quick second']);
    await finish();
    expect(seen().slice(3)).toEqual(['slow second', 'slow third']);
  });

  test('go to sixteen receivers at once, and no more', async () => {
    const { create, finish, waiting, seen } = await createSlowReceiver(() => true);
    const rooms = Array.from({ length: 40 }, (_, index) => `room-${index.toString()}`);
    for (const room of rooms) await create(room);
    await new Promise((resolve) => setImmediate(resolve));
    expect(waiting).toHaveLength(16);
    await finish();
    expect(seen()).toEqual(rooms.map((room) => `${room} ${room}`));
  });

  test('of one application do not wait for those of another', async () => {
    const { create, control, emulator, finish, incoming } = await createSlowReceiver(
      ({ url }) => url.searchParams.get('SdkAppid') === '1400000000',
    );
    control.putApp({ SdkAppId: 1400000001 });
    for (let room = 0; room < 20; room += 1) await create(`room-${room.toString()}`);
    emulator.importState(withConfiguration(emulator.exportState()));
    const people = { Caller_Account: 'a', CalleeList_Account: ['b'] };
    emulator.control(1400000001).startCall({ ...people, MediaType: 'Audio' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(incoming.map(({ url }) => url.searchParams.get('SdkAppid'))).toContain('1400000001');
    await finish();
  });
});

test('a callback that is under way at a reset leaves nothing behind, and those behind it are not sent', async () => {
  const { create, rename, emulator, finish, incoming } = await createSlowReceiver(() => true);
  await create('r');
  await rename('r', 'second');
  emulator.reset();
  await finish();
  expect(incoming).toHaveLength(1);
  expect(emulator.deliveries()).toEqual([]);
});

test('a callback that is under way when its state is put back is sent again, and noted once', async () => {
  const { create, emulator, finish, incoming } = await createSlowReceiver(() => true);
  await create('r');
  await new Promise((resolve) => setImmediate(resolve));
  emulator.importState(emulator.exportState());
  await finish();
  expect(incoming).toHaveLength(2);
  expect(emulator.deliveries()).toMatchObject([{ id: 1, status: 'taken', attempts: [{}] }]);
});

type Snapshot = ReturnType<Awaited<ReturnType<typeof createReceiver>>['emulator']['exportState']>;

/** A configuration for the second application, which the signed caller of these tests is not of. */
function withConfiguration(snapshot: Snapshot): Snapshot {
  const CallbackCommandList = ['Call.CallbackAfterStartCall'];
  const callbacks = { call: { Url: 'http://app.test/', CallbackCommandList } };
  return { ...snapshot, shelves: { ...snapshot.shelves, '1400000001/callbacks': callbacks } };
}
