import { RequestError } from '@trtc-kit/callkit';
import { describe, expect, test } from 'vitest';
import { createWorld, type World } from '../test/world.ts';

interface Mistake {
  readonly name: string;
  readonly field: string;
  readonly call: (world: World) => Promise<unknown>;
}

const RoomType = 'Conference';
const byRobot = {
  Robot_Account: 'robot',
  CalleeList_Account: ['bob'],
  Timeout: 20_000,
  CallInfo: { MediaType: 'Audio' },
} as const;
const typo = { CallId: '1', CallIdd: '1' };
const deepTypo = { ...byRobot, CallInfo: { MediaType: 'Audio', RoomIdTyp: 2 } } as const;

// What a program without types may send. What the compiler finds by itself is marked so.
const mistakes: readonly Mistake[] = [
  {
    name: 'an unknown field',
    field: 'CallIdd',
    call: ({ callkit }) => callkit.endCall(typo),
  },
  {
    name: 'an unknown field deep inside',
    field: 'CallInfo.RoomIdTyp',
    call: ({ callkit }) => callkit.startCallByRobot(deepTypo),
  },
  {
    name: 'a missing field',
    field: 'RoomInfo.RoomType',
    // @ts-expect-error the type of a room is required
    call: ({ roomkit }) => roomkit.createRoom({ RoomInfo: { RoomId: 'r' } }),
  },
  {
    name: 'a wrong type',
    field: 'CalleeList_Account[0]',
    // @ts-expect-error an account is a string
    call: ({ callkit }) => callkit.startCallByRobot({ ...byRobot, CalleeList_Account: [42] }),
  },
  {
    name: 'a value that is not on the list',
    field: 'CallType',
    // @ts-expect-error a call is a SingleCall or a MultiCall
    call: ({ callkit }) => callkit.getRecordByFilter({ CallType: 'Conference' }),
  },
  {
    name: 'a number out of range',
    field: 'Timeout',
    call: ({ callkit }) => callkit.startCallByRobot({ ...byRobot, Timeout: 9_999 }),
  },
  {
    name: 'a room id over 48 bytes in 17 characters',
    field: 'RoomInfo.RoomId',
    call: ({ roomkit }) => roomkit.createRoom({ RoomInfo: { RoomId: '会'.repeat(17), RoomType } }),
  },
];

describe('a request is refused before it is sent, with the field and the page to read, for', () => {
  test.each(mistakes)('$name', async ({ field, call }) => {
    const world = createWorld();
    const error: unknown = await call(world).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({
      issues: [{ path: field }],
      message: expect.stringContaining(`not sent. ${field}: `),
      source: expect.stringMatching(/^https:\/\/trtc\.io\/document\/\d+$/),
    });
    expect(world.emulator.journal()).toEqual([]);
  });
});

test('every mistake in a request is named at once', async () => {
  const { callkit, emulator } = createWorld();
  const request = { ...byRobot, ...typo, Timeout: 1, CallInfo: deepTypo.CallInfo };
  const error: unknown = await callkit.startCallByRobot(request).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    issues: [
      { path: 'Timeout' },
      { path: 'CallInfo.RoomIdTyp' },
      { path: 'CallId' },
      { path: 'CallIdd' },
    ],
  });
  expect(emulator.journal()).toEqual([]);
});

test('where a page could only be read in part, an unknown field is sent and reported', async () => {
  const { drift, emulator, roomkit } = createWorld();
  const RoomInfo = { RoomId: 'r', RoomType, Colour: 'red' } as const;
  await roomkit.createRoom({ RoomInfo });
  const unknown = { kind: 'unknown_key', path: 'RoomInfo.Colour' };
  expect(drift).toMatchObject([{ direction: 'sent', issues: [unknown] }]);
  expect(emulator.journal()).toMatchObject([{ code: 0, undocumented: [unknown] }]);
});

test('an unchecked request goes out as it is, and the backend has the last word', async () => {
  const { callkit, drift, emulator } = createWorld();
  const call = callkit.startCallByRobot({ ...byRobot, Timeout: 1 }, { unchecked: true });
  await expect(call).rejects.toMatchObject({ code: 101002 });
  expect(drift).toMatchObject([{ direction: 'sent', issues: [{ path: 'Timeout' }] }]);
  expect(emulator.journal()).toMatchObject([{ code: 101002 }]);
});
