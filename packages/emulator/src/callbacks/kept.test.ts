import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterDestroyRoom } from '@trtc-kit/contracts/callbacks/room';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReceiver, taken, type Answer } from '../../test/receiver.ts';
import { createClock } from '../clock/clock.ts';
import { createEmulator, defaultApp, type CallbackSwitches } from '../index.ts';
import { createWorld } from '../world/create-world.ts';
import { toEvent } from '../world/event.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-callbacks-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const silence: Answer = () => new Promise<Response>(() => undefined);
const timeoutSignal = () => new AbortController().signal;

/** A second emulator with the state of a first, whose clock stands at the same time. */
function createTwin(snapshot: unknown) {
  const arrived: string[] = [];
  const clock = createClock({ frozen: true });
  const emulator = createEmulator({
    clock,
    fetch: async (request) => {
      arrived.push(await request.text());
      return taken({ url: new URL(request.url), contentType: null, text: '', RoomId: '' });
    },
  });
  emulator.importState(JSON.parse(JSON.stringify(snapshot)));
  return { arrived, clock, emulator };
}

/** A world on a disk that notes its writes, and fails if asked to. */
function createNotedWorld({ fails }: { readonly fails: boolean }) {
  const notes: string[] = [];
  const world = createWorld({
    apps: [defaultApp],
    clock: createClock({ frozen: true }),
    fetch: () => {
      notes.push('sent');
      return Promise.resolve(Response.json({}));
    },
    disk: {
      save: (rows) => {
        notes.push(rows.map(({ shelf, key }) => `${shelf}/${key}`).join(' '));
        if (fails) throw new Error('the disk is full');
      },
      load: () => [],
      close: () => undefined,
    },
  });
  const { accounts, callbacks, outbox } = world.apps.pick();
  const event = toEvent('room', afterDestroyRoom, {
    body: { Operator_Account: 'a', RoomId: 'r', EventTime: 0 },
    origin: { platform: 'Web' },
  });
  callbacks.room.set({ Url: 'http://app.test/', CallbackCommandList: [event.command] });
  accounts.import(['a']);
  outbox.deliver(event);
  return { notes, world };
}

test('a callback is sent when it is on the disk, written with the change that caused it', async () => {
  const { notes, world } = createNotedWorld({ fails: false });
  await world.dispatcher.idle();
  await world.keeper.saved();
  expect(notes).toEqual([
    expect.stringMatching(/accounts\/a .*deliveries\/1$/),
    'sent',
    '1400000000/deliveries/1',
  ]);
});

test('a callback that the disk refuses is not sent', async () => {
  const { notes, world } = createNotedWorld({ fails: true });
  await world.dispatcher.idle();
  expect(notes).toHaveLength(1);
  expect(notes).not.toContain('sent');
});

test('a callback that was under way when state was exported is sent where that is imported', async () => {
  const first = await createReceiver({ answer: silence, timeoutSignal });
  await first.create('r');
  await first.rename('r', 'new');
  const { arrived, emulator } = createTwin(first.emulator.exportState());
  await emulator.idle();
  expect(first.incoming).toHaveLength(1);
  expect(arrived).toEqual(first.emulator.deliveries().map(({ body }) => body));
  expect(emulator.deliveries()).toMatchObject([
    { id: 1, status: 'taken' },
    { id: 2, status: 'taken' },
  ]);
});

test('a callback that was under way when the process ended is sent by the next', async () => {
  const data = join(folder, 'data');
  const copy = join(folder, 'copy');
  const first = await createReceiver({ data, answer: silence, timeoutSignal });
  await first.create('r');
  // What a kill at this moment would leave behind.
  for (const end of ['', '-wal']) {
    if (existsSync(`${data}${end}`)) copyFileSync(`${data}${end}`, `${copy}${end}`);
  }
  const arrived: string[] = [];
  const second = createEmulator({
    data: copy,
    clock: createClock({ start: first.clock.now(), frozen: true }),
    fetch: async (request) => {
      arrived.push(await request.text());
      return Response.json({});
    },
  });
  await second.idle();
  expect(arrived).toEqual(first.incoming.map(({ text }) => text));
  expect(second.deliveries()).toMatchObject([{ id: 1, status: 'taken' }]);
  await second.close();
});

test('one that waits to be sent again is sent when it is due', async () => {
  const first = await createReceiver({
    answer: () => new Response('', { status: 500 }),
    callbacks: { profile: 'v1Ladder' },
  });
  await first.create('r');
  await first.pass(2);
  const { arrived, clock, emulator } = createTwin(first.emulator.exportState());
  await emulator.idle();
  expect(arrived).toEqual([]);
  clock.advance(1_999);
  await emulator.idle();
  expect(arrived).toEqual([]);
  clock.advance(1);
  await emulator.idle();
  expect(arrived).toHaveLength(1);
  expect(emulator.deliveries()[0]?.attempts).toHaveLength(5);
});

test('what is over is remembered and not sent', async () => {
  const first = await createReceiver();
  await first.create('r');
  await first.emulator.idle();
  const { arrived, emulator } = createTwin(first.emulator.exportState());
  await emulator.idle();
  expect(arrived).toEqual([]);
  expect(emulator.deliveries()).toEqual(first.emulator.deliveries());
});

const act = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), room: fc.nat(3) }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(3) }),
  fc.record({ kind: fc.constant('resend' as const), id: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('switch' as const),
    delay: fc.nat(5_000),
    copies: fc.integer({ min: 1, max: 3 }),
    dropEvery: fc.integer({ min: 2, max: 4 }),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;
type World = Awaited<ReturnType<typeof createReceiver>>;

async function play({ control, create, emulator, pass }: World, done: Act, number: number) {
  if (done.kind === 'create') await create(`${done.room.toString()}-${number.toString()}`);
  if (done.kind === 'pass') await pass(done.seconds);
  if (done.kind === 'resend' && emulator.deliveries().some(({ id }) => id === done.id)) {
    control.resendDelivery({ Id: done.id });
  }
  if (done.kind === 'switch') {
    const { kind: _, ...Switches } = done;
    control.setCallbackSwitches({ Switches: Switches satisfies CallbackSwitches });
  }
}

test('after any acts a copy has the same log, and sends what the original would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      let isDown = true;
      const first = await createReceiver({
        callbacks: { profile: 'v1Ladder' },
        answer: (incoming) => (isDown ? new Response('', { status: 500 }) : taken(incoming)),
      });
      for (const [number, done] of acts.entries()) await play(first, done, number);
      await first.emulator.idle();
      const twin = createTwin(first.emulator.exportState());
      expect(twin.emulator.deliveries()).toEqual(first.emulator.deliveries());
      expect(twin.emulator.exportState()).toEqual(first.emulator.exportState());
      isDown = false;
      const before = first.incoming.length;
      await first.pass(10);
      for (let second = 0; second < 10; second += 1) {
        twin.clock.advance(1_000);
        await twin.emulator.idle();
      }
      // Rooms have no order among them: two that are due at the same moment may change places.
      const sent = first.incoming.slice(before).map(({ text }) => text);
      expect([...twin.arrived].sort()).toEqual(sent.sort());
    }),
    { numRuns: 30 },
  );
});
