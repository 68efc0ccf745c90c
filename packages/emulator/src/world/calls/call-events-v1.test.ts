import { callbacksIn, readReceived } from '@trtc-kit/contracts';
import * as contracts from '@trtc-kit/contracts/callbacks/call-v1';
import { expect, test } from 'vitest';
import { createCallWorld, origin } from '../../../test/call-world.ts';
import type { NewCall } from './call.ts';

const known = new Map(callbacksIn(contracts).map(([, contract]) => [contract.command, contract]));
const people = { caller: 'alice', mediaType: 'Video', timeout: 30_000 } as const;
const oneToOne: NewCall = { ...people, callees: ['bob'] };
const group: NewCall = { ...people, callees: ['bob', 'carol'] };

type World = ReturnType<typeof createCallWorld>;

/** Everything that can become of a call, with what v1 is told of it after its start. */
const scenarios: Readonly<
  Record<
    string,
    { call: NewCall; play: (world: World, callId: string) => void; told: readonly string[] }
  >
> = {
  answered: {
    call: oneToOne,
    play({ calls }, callId) {
      calls.accept(callId, 'bob', origin);
      calls.hangUp(callId, 'alice', origin);
    },
    told: [
      ...['caller_call_accepted', 'callee_accept_call'],
      ...['caller_call_end', 'callee_call_end', 'normal_end', 'call_end'],
    ],
  },
  declined: {
    call: oneToOne,
    play({ calls }, callId) {
      calls.reject(callId, 'bob', origin);
    },
    told: ['caller_call_rejected', 'callee_reject_call', 'reject'],
  },
  'not answered': {
    call: oneToOne,
    play({ clock }) {
      clock.advance(30_000);
    },
    told: ['caller_call_missed', 'callee_not_answer_call', 'not_answer'],
  },
  busy: {
    call: oneToOne,
    play({ calls }, callId) {
      calls.beBusy(callId, 'bob', origin);
    },
    told: ['caller_call_busy', 'callee_ignore_call', 'call_busy'],
  },
  cancelled: {
    call: oneToOne,
    play({ calls }, callId) {
      calls.hangUp(callId, 'alice', origin);
    },
    told: ['caller_cancel_call', 'callee_call_canceled', 'cancel'],
  },
  'broken off': {
    call: oneToOne,
    play({ calls }, callId) {
      calls.accept(callId, 'bob', origin);
      calls.interrupt(callId, 'bob', origin);
    },
    told: [
      ...['caller_call_accepted', 'callee_accept_call'],
      ...['caller_call_interrupted', 'callee_call_interrupted', 'interrupt'],
    ],
  },
  'lost at the caller': {
    call: oneToOne,
    play({ calls }, callId) {
      calls.accept(callId, 'bob', origin);
      calls.loseHeartbeat(callId, 'alice', origin);
    },
    told: [
      ...['caller_call_accepted', 'callee_accept_call'],
      ...['caller_call_interrupted', 'callee_call_interrupted', 'interrupt'],
    ],
  },
  'impossible for its caller': {
    call: oneToOne,
    play({ calls }) {
      expect(() => calls.start(group, origin)).toThrow('alice is in a call already');
    },
    told: ['caller_call_failed'],
  },
  'a group call': {
    call: group,
    play({ calls }, callId) {
      calls.accept(callId, 'bob', origin);
      calls.invite(callId, ['dave'], origin);
      calls.cancelInvite(callId, ['dave'], origin);
      calls.join(callId, 'erin', origin);
      calls.loseHeartbeat(callId, 'erin', origin);
      calls.interrupt(callId, 'bob', origin);
    },
    told: [
      ...['caller_call_accepted', 'callee_accept_call'],
      ...['invite_user', 'callee_receive_call', 'callee_call_canceled'],
      ...['join_in_group_call', 'callee_call_interrupted'],
      ...['caller_call_interrupted', 'callee_call_interrupted', 'callee_call_canceled'],
      // "Group calls only have normal_end."
      ...['normal_end', 'call_end'],
    ],
  },
};

/** Plays a scenario; gives its events of v1. */
function play({ call, play: go }: (typeof scenarios)[string]) {
  const world = createCallWorld();
  go(world, world.calls.start(call, origin).id);
  return world.told.filter(({ product }) => product === 'callV1');
}

test.each(Object.entries(scenarios))('a call that is %s tells v1 so', (_name, scenario) => {
  const start = scenario.call.callees.map(() => 'callee_receive_call');
  const expected = ['caller_start_call', ...start, ...scenario.told];
  expect(play(scenario).map(({ command }) => command)).toEqual(expected);
});

test('a caller who left and is called back is a callee like any other', () => {
  const { calls, told } = createCallWorld();
  const { id } = calls.start(group, origin);
  for (const user of ['bob', 'carol']) calls.accept(id, user, origin);
  calls.hangUp(id, 'alice', origin);
  told.length = 0;
  calls.invite(id, ['alice'], origin);
  calls.accept(id, 'alice', origin);
  const events = told.filter(({ product }) => product === 'callV1');
  expect(events.map(({ command, body }) => [command, body.UserId, body.Role])).toEqual([
    ['invite_user', 'alice', 'caller'],
    ['callee_receive_call', 'alice', 'callee'],
    ['callee_accept_call', 'alice', 'callee'],
  ]);
});

test('each of the 26 commands of v1 comes of something', () => {
  const told = Object.values(scenarios).flatMap(play);
  expect(known.size).toBe(26);
  expect(new Set(told.map(({ command }) => command))).toEqual(new Set(known.keys()));
  for (const { body, command } of told) {
    const contract = known.get(command);
    expect(contract && readReceived(contract.body, body)).toEqual({ refused: [], reported: [] });
  }
});
