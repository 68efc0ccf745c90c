import { describe, expect, test } from 'vitest';
import { callbackUrl, createSubscribedWorld } from '../test/world.ts';

const oneToOne = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob'],
  MediaType: 'Audio',
} as const;

test('a callback for another application is refused in words both sides can read', async () => {
  const world = await createSubscribedWorld({ receiverFor: 1400000001 });
  const { CallId } = world.control.startCall(oneToOne);
  await world.settled();
  const message = 'The SdkAppid in the query is not one of this receiver.';
  expect(world.refusals).toMatchObject([
    { reason: 'other_app', message, query: { SdkAppid: 1400000000 } },
  ]);
  expect(world.refusals[0]?.raw).toContain(CallId);
  expect(world.events).toEqual([]);
  expect(world.emulator.deliveries()).toMatchObject([
    {
      command: 'Call.CallbackAfterStartCall',
      outcome: { kind: 'refused', status: 403, text: expect.stringContaining(message) },
    },
  ]);
  expect(await world.callkit.getCallInfo({ CallId })).toHaveProperty('CallInfo.CallId', CallId);
});

describe('the receiver refuses, and goes on to take what is right, after', () => {
  test.each([
    { name: 'no command', search: '?SdkAppid=1400000000', text: 'no command word' },
    { name: 'no query', search: '', status: 403, text: 'no SdkAppid' },
  ])('$name', async ({ search, status = 400, text }) => {
    const world = await createSubscribedWorld();
    const request = new Request(`${callbackUrl}${search}`, { method: 'POST', body: '{}' });
    const response = await world.receiver.fetch(request);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
    expect(world.refusals).toHaveLength(1);
    world.control.startCall(oneToOne);
    await world.settled();
    expect(world.events).toHaveLength(1);
    expect(world.surprises).toEqual([]);
  });
});

describe('the receiver puts aside, and goes on to take what is right, after', () => {
  test.each([
    { name: 'a body that is not JSON', body: '{"CallbackCommand": ', reason: 'not_json' },
    { name: 'an empty body', body: '', reason: 'not_json' },
    { name: 'a list', body: '[]', reason: 'not_an_object' },
  ])('$name', async ({ body, reason }) => {
    const world = await createSubscribedWorld();
    const put: unknown[] = [];
    world.receiver.onInvalid((invalid) => put.push(invalid));
    const query = '?SdkAppid=1400000000&CallbackCommand=Call.CallbackAfterEndCall';
    const request = new Request(`${callbackUrl}${query}`, { method: 'POST', body });
    expect((await world.receiver.fetch(request)).status).toBe(200);
    expect(put).toMatchObject([{ reason, raw: body }]);
    world.control.startCall(oneToOne);
    await world.settled();
    expect(world.events).toHaveLength(1);
    expect(world.surprises).toEqual([]);
  });
});

test('a handler that throws keeps the backend from nothing, and is run again', async () => {
  const world = await createSubscribedWorld();
  const failure = new Error('the database is away');
  let isAway = true;
  const handled: string[] = [];
  world.receiver.on('Call.CallbackAfterStartCall', ({ command }) => {
    if (isAway) throw failure;
    handled.push(command);
  });
  const { CallId } = world.control.startCall(oneToOne);
  world.control.hangUpCall({ CallId, User_Account: 'alice' });
  await world.settled();
  expect(world.emulator.deliveries().map(({ outcome }) => outcome?.kind)).toEqual([
    'acked',
    'acked',
  ]);
  expect(world.surprises).toEqual([failure]);
  isAway = false;
  world.clock.advance(60_000);
  await world.settled();
  expect(handled).toEqual(['Call.CallbackAfterStartCall']);
  expect(world.events.at(-1)?.command).toBe('Call.CallbackAfterEndCall');
});
