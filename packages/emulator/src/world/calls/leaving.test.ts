import type { RequestOf } from '@trtc-kit/contracts';
import * as product from '@trtc-kit/contracts/products/call';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../../test/backend.ts';
import type { startCall } from '../../control/index.ts';

const group = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob', 'carol'],
  MediaType: 'Audio',
} as const;
const oneToOne = { ...group, CalleeList_Account: ['bob'] };

/** A backend that tells of everything, with a call. */
async function calling(people: RequestOf<typeof startCall>) {
  const world = createBackend();
  const commands = product.setCallback.request.shape.CallbackCommandList.element.options;
  await world.send(product.setCallback, {
    Url: 'http://app.test/',
    CallbackCommandList: [...commands],
  });
  const call = world.control.startCall(people);
  /** What members did, and how the call ended. */
  const told = async () => {
    await world.emulator.idle();
    return world.arrived.slice(1).flatMap(({ body }) => {
      const { ChangedUserList = [], CallRecord } = body as {
        ChangedUserList?: { User_Account: string; ActionType: string }[];
        CallRecord?: { CallResult: string };
      };
      const acts = ChangedUserList.map((user) => `${user.User_Account} ${user.ActionType}`);
      return CallRecord === undefined ? acts : [CallRecord.CallResult];
    });
  };
  const members = async () => {
    const answer = await world.send(product.getCallInfo, call);
    const { UserList = [] } = answer as { UserList?: { User_Account: string }[] };
    return UserList.map(({ User_Account }) => User_Account);
  };
  return { ...world, call, told, members };
}

describe('an invitation that is withdrawn', () => {
  test('leaves the call to the others', async () => {
    const { control, call, members, told } = await calling(group);
    control.inviteToCall({ ...call, UserList_Account: ['dave', 'erin'] });
    control.cancelInvite({ ...call, UserList_Account: ['dave', 'erin', 'dave'] });
    expect(await members()).toEqual(['alice', 'bob', 'carol']);
    expect(await told()).toEqual([
      'dave Invite',
      'erin Invite',
      'dave Cancel_Invite',
      'erin Cancel_Invite',
    ]);
  });

  test('cancels a call that has no other callee', async () => {
    const { control, call, told } = await calling(oneToOne);
    control.cancelInvite({ ...call, UserList_Account: ['bob'] });
    expect(await told()).toEqual(['bob Cancel_Invite', 'Cancel']);
  });

  test('is nobody’s where one of the list has answered', async () => {
    const { control, call, members } = await calling(group);
    control.acceptCall({ ...call, User_Account: 'bob' });
    const both = { ...call, UserList_Account: ['carol', 'bob'] };
    expect(() => control.cancelInvite(both)).toThrow('bob is not Waiting');
    expect(await members()).toEqual(['alice', 'bob', 'carol']);
  });

  test('rings no more', async () => {
    const { clock, control, call, told } = await calling(group);
    control.acceptCall({ ...call, User_Account: 'bob' });
    control.cancelInvite({ ...call, UserList_Account: ['carol'] });
    clock.advance(3_600_000);
    expect(await told()).toEqual(['bob Accept', 'carol Cancel_Invite']);
  });
});

describe('a member whose heartbeat expires', () => {
  test('is out of a group call that goes on', async () => {
    const { control, call, members, told } = await calling(group);
    control.acceptCall({ ...call, User_Account: 'bob' });
    control.acceptCall({ ...call, User_Account: 'carol' });
    control.loseCallHeartbeat({ ...call, User_Account: 'alice' });
    expect(await members()).toEqual(['bob', 'carol']);
    control.leaveCall({ ...call, User_Account: 'carol' });
    expect((await told()).slice(2)).toEqual(['alice Offline', 'carol HangUp', 'NormalEnd']);
  });

  test('ends a call for two', async () => {
    const { control, call, told } = await calling(oneToOne);
    control.acceptCall({ ...call, User_Account: 'bob' });
    control.loseCallHeartbeat({ ...call, User_Account: 'bob' });
    expect(await told()).toEqual(['bob Accept', 'bob Offline', 'Offline']);
  });

  test('ends a call that nobody has answered, where it was the caller', async () => {
    const { control, call, told } = await calling(group);
    control.loseCallHeartbeat({ ...call, User_Account: 'alice' });
    expect(await told()).toEqual(['alice Offline', 'Offline']);
  });

  test('is no robot, and nobody who has not answered', async () => {
    const { control, call, send } = await calling(oneToOne);
    const lost = { ...call, User_Account: 'bob' };
    expect(() => control.loseCallHeartbeat(lost)).toThrow('bob is not Calling');
    const byRobot = { ...product.startCallByRobot.example.request, Robot_Account: 'robot' };
    const started = (await send(product.startCallByRobot, byRobot)) as { CallId: string };
    const robot = { CallId: started.CallId, User_Account: 'robot' };
    expect(() => control.loseCallHeartbeat(robot)).toThrow('robot is a robot');
  });
});

test.each([
  ['before an answer', []],
  ['after an answer', ['bob']],
])('a call that breaks off %s is over for everybody', async (_name, answering) => {
  const { clock, control, call, members, send, told } = await calling(group);
  for (const User_Account of answering) control.acceptCall({ ...call, User_Account });
  control.interruptCall({ ...call, User_Account: 'alice' });
  expect(await members()).toEqual([]);
  expect((await told()).at(-1)).toBe('Interrupt');
  clock.advance(5_000);
  const expected = { CallRecord: { CallResult: 'Interrupt' } };
  expect(await send(product.getRecordByCallid, call)).toMatchObject(expected);
});
