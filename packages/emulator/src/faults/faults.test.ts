import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../test/backend.ts';
import { createEmulator } from '../index.ts';
import { parseFaultPlan } from './parse-fault-plan.ts';

const RoomInfo = { RoomId: 'r', RoomType: 'Conference' } as const;

describe('a fault by rule', () => {
  test('strikes the command it is about, as often as it says', async () => {
    const { control, send } = createBackend();
    const { Id } = control.addFault({ Rule: { command: 'create_room', code: 60008, times: 2 } });
    const codes = [];
    for (let index = 0; index < 3; index += 1)
      codes.push(await send(room.createRoom, { RoomInfo }));
    expect(codes).toEqual([60008, 60008, {}]);
    expect(control.listFaults({}).FaultList).toMatchObject([{ id: Id, seen: 2, times: 2 }]);
  });

  test('lets the first requests through where it says so, and ends when it is taken back', async () => {
    const { control, send } = createBackend();
    const { Id } = control.addFault({ Rule: { code: 100001, skip: 1 } });
    expect(await send(room.getRoomInfo, { RoomId: 'r' })).toBe(100004);
    expect(await send(room.getRoomInfo, { RoomId: 'r' })).toBe(100001);
    control.removeFault({ Id });
    expect(await send(room.getRoomInfo, { RoomId: 'r' })).toBe(100004);
    expect(() => control.removeFault({ Id })).toThrow('There is no fault 1');
  });

  test('leaves other applications and the control commands alone', async () => {
    const { control, post, send } = createBackend();
    control.addFault({ Rule: { sdkAppId: 1, code: 60008 } });
    control.addFault({ Rule: { status: 503 } });
    expect((await post('/v4/emulator_control/get_clock', {})).status).toBe(200);
    await expect(send(room.getRoomInfo, { RoomId: 'r' })).rejects.toThrow(SyntaxError);
  });

  test('waits by the clock of the emulator', async () => {
    const { clock, control, send } = createBackend();
    control.addFault({ Rule: { delay: 5_000 } });
    const answered: unknown[] = [];
    const sent = send(room.createRoom, { RoomInfo }).then((answer) => answered.push(answer));
    await new Promise(setImmediate);
    expect(answered).toEqual([]);
    clock.advance(5_000);
    await sent;
    expect(answered).toEqual([{}]);
  });

  test('loses the answer alone, or the request as well', async () => {
    const { control, send } = createBackend();
    control.addFault({ Rule: { command: 'create_room', reset: 'before', times: 1 } });
    await expect(send(room.createRoom, { RoomInfo })).rejects.toThrow('fetch failed');
    expect(await send(room.getRoomInfo, { RoomId: 'r' })).toBe(100004);
    control.addFault({ Rule: { command: 'create_room', reset: 'after', times: 1 } });
    await expect(send(room.createRoom, { RoomInfo })).rejects.toThrow('fetch failed');
    expect(await send(room.getRoomInfo, { RoomId: 'r' })).toMatchObject({ RoomInfo });
  });

  test('cuts the answer in half', async () => {
    const { control, send } = createBackend();
    control.addFault({ Rule: { truncate: true } });
    await expect(send(room.createRoom, { RoomInfo })).rejects.toThrow(SyntaxError);
  });

  test('stands in the journal', async () => {
    const { control, emulator, send } = createBackend();
    control.addFault({ Rule: { code: 60008 } });
    await send(room.createRoom, { RoomInfo });
    expect(emulator.journal().at(-1)).toMatchObject({ code: 60008, fault: { code: 60008 } });
  });
});

describe('a fault by header', () => {
  const request = (header: string) =>
    new Request(`http://emulator.test${room.createRoom.path}`, {
      method: 'POST',
      body: '{}',
      headers: { 'x-emulator-fault': header },
    });

  test('strikes as often as it says, for each command', async () => {
    await using emulator = createEmulator();
    const codes = [];
    for (let index = 0; index < 3; index += 1) {
      const answer = await emulator.fetch(request('code=60007;times=2'));
      codes.push(((await answer.json()) as { ErrorCode: number }).ErrorCode);
    }
    expect(codes).toEqual([60007, 60007, 60012]);
  });

  test('that cannot be read is said to be wrong', async () => {
    await using emulator = createEmulator();
    const answer = await emulator.fetch(request('cod=60007'));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('"cod=60007" is no fault');
  });
});

describe('over a socket', () => {
  test('a reset cuts the connection', async () => {
    await using emulator = createEmulator();
    emulator.faults.add({ reset: 'before' });
    const { url } = await emulator.listen();
    const sent = fetch(`${url}${room.createRoom.path}`, { method: 'POST', body: '{}' });
    await expect(sent).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

test.each([
  ['code=60007;times=2', { code: 60007, times: 2 }],
  ['reset', { reset: 'before' }],
  ['reset=after; delay=100', { reset: 'after', delay: 100 }],
  ['truncate;skip=1', { truncate: true, skip: 1 }],
  ['status=502', { status: 502 }],
])('"%s" is read', (text, plan) => {
  expect(parseFaultPlan(text)).toEqual(plan);
});

test.each(['code', 'code=x', 'status=200', 'reset=now', 'times=-1'])('"%s" is refused', (text) => {
  expect(() => parseFaultPlan(text)).toThrow(TypeError);
});
