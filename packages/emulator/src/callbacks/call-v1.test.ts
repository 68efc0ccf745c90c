import { callbacksIn, readReceived } from '@trtc-kit/contracts';
import * as contracts from '@trtc-kit/contracts/callbacks/call-v1';
import * as callV1 from '@trtc-kit/contracts/products/call-v1';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../test/backend.ts';

const address = 'http://app.test/v1?secret=1';
const known = new Map(callbacksIn(contracts).map(([, contract]) => [contract.command, contract]));
const taken = () => Response.json({ ErrorCode: 0, ErrorMessage: 'Success' });
const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Video',
} as const;

/** A backend that calls back in v1's words, for all of them or for some. */
async function subscribed(actions = [...known.keys()], acknowledge: () => Response = taken) {
  const backend = createBackend(acknowledge);
  await backend.send(callV1.setCallback, { address, actions });
  const commands = async () => {
    await backend.emulator.idle();
    return backend.arrived.map(({ url }) => url.searchParams.get('command'));
  };
  return { ...backend, commands };
}

type Control = Awaited<ReturnType<typeof subscribed>>['control'];

describe('v1 callbacks', () => {
  test.each([
    [
      'is answered and ended',
      (control: Control, call: { CallId: string }) => {
        control.acceptCall({ ...call, User_Account: 'bob' });
        control.hangUpCall({ ...call, User_Account: 'bob' });
      },
      [
        'caller_call_accepted',
        'callee_accept_call',
        'callee_call_end',
        'caller_call_end',
        'normal_end',
        'call_end',
      ],
    ],
    [
      'is declined',
      (control: Control, call: { CallId: string }) =>
        control.rejectCall({ ...call, User_Account: 'bob' }),
      ['caller_call_rejected', 'callee_reject_call', 'reject'],
    ],
    [
      'is not answered',
      (control: Control, call: { CallId: string }) =>
        control.timeOutCall({ ...call, User_Account: 'bob' }),
      ['caller_call_missed', 'callee_not_answer_call', 'not_answer'],
    ],
    [
      'is cancelled',
      (control: Control, call: { CallId: string }) =>
        control.hangUpCall({ ...call, User_Account: 'alice' }),
      ['caller_cancel_call', 'callee_call_canceled', 'cancel'],
    ],
  ])('tell both sides of a call that %s, then the result', async (_name, act, expected) => {
    const { arrived, commands, control } = await subscribed();
    act(control, control.startCall(oneToOne));
    expect(await commands()).toEqual(['caller_start_call', 'callee_receive_call', ...expected]);
    for (const { url, body } of arrived) {
      const contract = known.get(url.searchParams.get('command') ?? '');
      expect(contract && readReceived(contract.body, body)).toEqual({ refused: [], reported: [] });
    }
  });

  test('tell who comes into a group call, and that it ended normally', async () => {
    const { commands, control } = await subscribed();
    const { CallId } = control.startCall({ ...oneToOne, CalleeList_Account: ['bob', 'carol'] });
    control.inviteToCall({ CallId, UserList_Account: ['dave'] });
    control.joinCall({ CallId, User_Account: 'erin' });
    control.leaveCall({ CallId, User_Account: 'erin' });
    control.hangUpCall({ CallId, User_Account: 'alice' });
    control.rejectCall({ CallId, User_Account: 'bob' });
    control.timeOutCall({ CallId, User_Account: 'carol' });
    expect((await commands()).slice(3)).toEqual([
      'invite_user',
      'callee_receive_call',
      'join_in_group_call',
      'callee_call_end',
      'caller_call_end',
      'caller_call_rejected',
      'callee_reject_call',
      'caller_call_missed',
      'callee_not_answer_call',
      'callee_call_canceled',
      'normal_end',
      'call_end',
    ]);
  });

  test('have the documented query and body', async () => {
    const { arrived, clock, control, emulator } = await subscribed(['normal_end']);
    const room = { RoomId: '42', RoomIdType: 1 } as const;
    const { CallId } = control.startCall({ ...oneToOne, ...room });
    clock.advance(3_000);
    control.acceptCall({ CallId, User_Account: 'bob' });
    clock.advance(9_000);
    control.hangUpCall({ CallId, User_Account: 'bob', OptPlatform: 'iOS' });
    await emulator.idle();
    expect(Object.fromEntries(arrived[0]?.url.searchParams ?? [])).toEqual({
      secret: '1',
      sdkappid: '1400000000',
      command: 'normal_end',
      contenttype: 'json',
      clientip: '127.0.0.1',
      optplatform: 'iOS',
    });
    expect(arrived.map(({ body }) => body)).toEqual([
      {
        UserId: 'bob',
        RoomId: '42',
        TotalNum: 2,
        MediaType: 'video',
        CallType: 'single',
        CallId,
        Role: 'callee',
        CallResult: 'normal_end',
        EventTime: 1_700_000_012,
        StartCallTs: 1_700_000_000,
        AcceptTs: 1_700_000_003,
        EndTs: 1_700_000_012,
      },
    ]);
  });

  test('have no times and no result before the end', async () => {
    const { arrived, commands, control } = await subscribed(['caller_start_call']);
    control.startCall(oneToOne);
    await commands();
    const expected = { UserId: 'alice', Role: 'caller', Event: 'start_call', CallResult: '' };
    expect(arrived[0]?.body).toMatchObject(expected);
    expect(arrived[0]?.body).not.toHaveProperty('StartCallTs');
  });
});

describe('a v1 callback that is not taken', () => {
  test.each([
    ['with another code', () => Response.json({ ErrorCode: 1 })],
    ['with no code', () => Response.json({})],
    ['with another status', () => new Response('', { status: 503 })],
    ['with text', () => new Response('Success')],
  ])('%s is sent again after 0, 1, 1, 2, 3 and 5 seconds', async (_name, acknowledge) => {
    const backend = await subscribed(['caller_start_call'], acknowledge);
    const { arrived, clock, control, emulator } = backend;
    control.startCall({ ...oneToOne, Timeout: 3_600_000 });
    for (let second = 0; second < 60; second += 1) {
      await emulator.idle();
      clock.advance(1_000);
    }
    const [delivery] = emulator.deliveries();
    const after = delivery?.attempts.map(({ at }) => (at - 1_700_000_000_000) / 1_000);
    expect(after).toEqual([0, 0, 1, 2, 4, 7, 12]);
    expect(emulator.deliveries()).toEqual([expect.objectContaining({ status: 'lost' })]);
    expect(new Set(arrived.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(arrived).toHaveLength(7);
  });

  test('is not sent again once it is taken, and holds up no other', async () => {
    const answers = [1, 1, 0];
    const { clock, commands, control } = await subscribed(
      ['caller_start_call', 'callee_receive_call'],
      () => Response.json({ ErrorCode: answers.shift() ?? 0 }),
    );
    control.startCall({ ...oneToOne, Timeout: 3_600_000 });
    // The second answer is to the other callback, whose own second sending follows at once.
    await commands();
    clock.advance(60_000);
    expect(await commands()).toEqual([
      'caller_start_call',
      'callee_receive_call',
      'caller_start_call',
      'callee_receive_call',
    ]);
  });
});

test('an emulator that is closed sends nothing again', async () => {
  const refuse = () => new Response('no');
  const { arrived, clock, control, emulator } = await subscribed(undefined, refuse);
  const { CallId } = control.startCall(oneToOne);
  control.rejectCall({ CallId, User_Account: 'bob' });
  await emulator.close();
  const sent = arrived.length;
  clock.advance(60_000);
  await emulator.idle();
  expect(sent).toBeGreaterThan(0);
  expect(arrived).toHaveLength(sent);
});

test('a v1 configuration gets nothing in the words of v4', async () => {
  const { commands, control } = await subscribed(['Call.CallbackAfterEndCall']);
  const { CallId } = control.startCall(oneToOne);
  control.hangUpCall({ CallId, User_Account: 'alice' });
  expect(await commands()).toEqual([]);
});
