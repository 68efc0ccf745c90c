import * as product from '@trtc-kit/contracts/products/call';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../../test/backend.ts';
import { createCallWorld, origin } from '../../../test/call-world.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Audio',
} as const;
const fromCarol = { ...oneToOne, Caller_Account: 'carol' };
const byRobot = {
  ...product.startCallByRobot.example.request,
  Robot_Account: 'robot',
  CalleeList_Account: ['bob'],
};

/** A backend in which alice is calling bob. */
function ringing() {
  const backend = createBackend();
  const first = backend.control.startCall(oneToOne);
  const result = async (CallId: string) => {
    backend.clock.advance(5_000);
    const answer = await backend.send(product.getRecordByCallid, { CallId });
    return (answer as { CallRecord?: { CallResult: string } }).CallRecord?.CallResult;
  };
  const members = async (CallId: string) => {
    const answer = await backend.send(product.getCallInfo, { CallId });
    const { UserList = [] } = answer as { UserList?: { User_Account: string }[] };
    return UserList.map(({ User_Account }) => User_Account);
  };
  return { ...backend, first, result, members };
}

describe('a user whom a call rings at', () => {
  test('is busy for the next call, which ends at once', async () => {
    const { control, first, members, result } = ringing();
    const { CallId } = control.startCall(fromCarol);
    expect(await members(CallId)).toEqual([]);
    expect(await result(CallId)).toBe('CallBusy');
    expect(await members(first.CallId)).toEqual(['alice', 'bob']);
  });

  test('drops out of a group call, and the others ring on', async () => {
    const { control, members } = ringing();
    const group = { ...fromCarol, CalleeList_Account: ['dave', 'bob', 'erin'] };
    const { CallId } = control.startCall(group);
    expect(await members(CallId)).toEqual(['carol', 'dave', 'erin']);
  });

  test('drops out of a call they are invited into', async () => {
    const { control, members } = ringing();
    const group = { ...fromCarol, CalleeList_Account: ['dave', 'erin'] };
    const { CallId } = control.startCall(group);
    control.inviteToCall({ CallId, UserList_Account: ['bob', 'frank'] });
    expect(await members(CallId)).toEqual(['carol', 'dave', 'erin', 'frank']);
  });

  test('is busy for a robot, which hears of it from the record', async () => {
    const { result, send } = ringing();
    const answer = (await send(product.startCallByRobot, byRobot)) as { CallId: string };
    expect(answer).toMatchObject({ CallResult: [{ Callee_Account: 'bob', ResultCode: 0 }] });
    expect(await result(answer.CallId)).toBe('CallBusy');
  });

  test('cannot start a call or join another one', () => {
    const { control } = ringing();
    const group = { ...fromCarol, CalleeList_Account: ['dave', 'erin'] };
    const { CallId } = control.startCall(group);
    expect(() => control.startCall({ ...group, Caller_Account: 'bob' })).toThrow(
      'bob is in a call already',
    );
    expect(() => control.joinCall({ CallId, User_Account: 'bob' })).toThrow(
      'bob is in a call already',
    );
  });

  test.each([
    [
      'declined',
      ({ control, first }: ReturnType<typeof ringing>) =>
        control.rejectCall({ ...first, User_Account: 'bob' }),
    ],
    ['not answered in time', ({ clock }: ReturnType<typeof ringing>) => clock.advance(30_000)],
    [
      'ended',
      ({ control, first }: ReturnType<typeof ringing>) =>
        control.hangUpCall({ ...first, User_Account: 'alice' }),
    ],
  ])('is free once the call is %s', async (_name, act) => {
    const world = ringing();
    act(world);
    const { CallId } = world.control.startCall(fromCarol);
    expect(await world.members(CallId)).toEqual(['carol', 'bob']);
  });
});

test('a user who talks is busy until they hang up', async () => {
  const { control, first, members, result } = ringing();
  control.acceptCall({ ...first, User_Account: 'bob' });
  expect(await result(control.startCall(fromCarol).CallId)).toBe('CallBusy');
  control.leaveCall({ ...first, User_Account: 'bob' });
  expect(await members(control.startCall(fromCarol).CallId)).toEqual(['carol', 'bob']);
});

test('a user cannot join the call they are in', () => {
  const { control, first } = ringing();
  expect(() => control.joinCall({ ...first, User_Account: 'alice' })).toThrow('already');
});

test('a robot is never busy: it may be in many calls, and called all the same', async () => {
  const { control, members, send } = ringing();
  const calls = [
    await send(product.startCallByRobot, { ...byRobot, CalleeList_Account: ['dave'] }),
    await send(product.startCallByRobot, { ...byRobot, CalleeList_Account: ['erin'] }),
    control.startCall({ ...fromCarol, CalleeList_Account: ['robot'] }),
  ] as { CallId: string }[];
  expect(await Promise.all(calls.map(({ CallId }) => members(CallId)))).toEqual([
    ['robot', 'dave'],
    ['robot', 'erin'],
    ['carol', 'robot'],
  ]);
});

test('a client may say that its line is busy', async () => {
  const { control, first, result } = ringing();
  control.busyCall({ ...first, User_Account: 'bob' });
  expect(await result(first.CallId)).toBe('CallBusy');
});

test('nobody is busy in an application that does not check it', () => {
  const { calls } = createCallWorld({ checksBusy: false });
  const call = { caller: 'alice', callees: ['bob'], mediaType: 'Audio', timeout: 1 } as const;
  const members = [calls.start(call, origin), calls.start(call, origin)].map(({ id }) => [
    ...calls.get(id).members.keys(),
  ]);
  expect(members).toEqual([
    ['alice', 'bob'],
    ['alice', 'bob'],
  ]);
});

test('who is busy is known however many have come and gone', () => {
  const { calls } = createCallWorld();
  const call = (caller: string, callee: string) =>
    calls.start({ caller, callees: [callee], mediaType: 'Audio', timeout: 1 }, origin).id;
  const lasting = call('alice', 'bob');
  for (let index = 0; index < 3_000; index += 1) {
    calls.hangUp(call(`u${index.toString()}`, 'carol'), `u${index.toString()}`, origin);
  }
  expect(() => call('bob', 'dave')).toThrow('bob is in a call already');
  const again = call('carol', 'u0');
  expect([...calls.keys()]).toEqual([lasting, again]);
  expect([...calls.get(again).members.keys()]).toEqual(['carol', 'u0']);
});
