import * as alert from '@trtc-kit/contracts/callbacks/alert';
import * as call from '@trtc-kit/contracts/callbacks/call';
import * as callV1 from '@trtc-kit/contracts/callbacks/call-v1';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { createReceiver, memoryInbox } from '@trtc-kit/webhooks';
import { expect, test } from 'vitest';
import { app, callbackRequest, callbackRequestV1 } from '../../test/callback-request.ts';

/** The key under which an inbox gets a callback. */
async function keyOf(request: Request): Promise<string | undefined> {
  const keys: string[] = [];
  const memory = memoryInbox();
  const receiver = createReceiver({
    apps: [app],
    inbox: {
      ...memory,
      put(arrivals) {
        keys.push(...arrivals.entries.map(({ key }) => key));
        return memory.put(arrivals);
      },
    },
  });
  receiver.onInvalid(() => undefined);
  await receiver.fetch(request);
  return keys[0];
}

const callId = 'CallId=055662e1-bc8a-469c-a334-1126c8c17d58';

test.each([
  ...Object.values(call).map(
    ({ command, example }) => [command, example, `call/1400000000/${callId}`] as const,
  ),
  ...Object.values(room).map(({ command, example }) => {
    const id = 'RoomInfo' in example ? example.RoomInfo.RoomId : example.RoomId;
    return [command, example, `room/1400000000/RoomId=${id}`] as const;
  }),
  ...Object.values(alert).map(
    ({ command, example }) => [command, example, `alert/1400000000/command=${command}`] as const,
  ),
  ['Call.CallbackAfterLunch', { CallId: 'a' }, 'call/1400000000/command=Call.CallbackAfterLunch'],
  ['Call.CallbackAfterEndCall', {}, 'call/1400000000/command=Call.CallbackAfterEndCall'],
  ['Call.CallbackAfterMemberChanged', { CallId: 5 }, 'call/1400000000/CallId=5'],
  [
    'Call.CallbackAfterMemberChanged',
    'no JSON',
    'call/1400000000/command=Call.CallbackAfterMemberChanged',
  ],
] as const)('%s is in the order of what it is about', async (command, body, key) => {
  expect(await keyOf(callbackRequest(command, body))).toBe(key);
});

test.each(Object.values(callV1).map(({ command, example }) => ({ command, example })))(
  'v1 $command is in the order of its call',
  async ({ command, example }) => {
    const key = 'callV1/1400000000/CallId=aheahfo-eqwnknoihfsd-qweqf';
    expect(await keyOf(callbackRequestV1(command, example))).toBe(key);
  },
);

test('an id of any length makes a key of a few characters', async () => {
  const CallId = 'x'.repeat(100_000);
  const { command, example } = call.afterMemberChanged;
  const key = await keyOf(callbackRequest(command, { ...example, CallId }));
  expect(key).toMatch(/^call\/1400000000\/[0-9a-f]{64}$/);
});
