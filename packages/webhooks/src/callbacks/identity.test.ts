import { createHash } from 'node:crypto';
import { afterMemberEnter } from '@trtc-kit/contracts/callbacks/room';
import { normalEnd } from '@trtc-kit/contracts/callbacks/call-v1';
import { expect, test } from 'vitest';
import {
  app,
  callbackRequest,
  callbackRequestV1,
  urlSecret,
  type QueryChanges,
} from '../../test/callback-request.ts';
import { recordingReceiver } from '../../test/recording-receiver.ts';

const { command, example } = afterMemberEnter;
const first = () => callbackRequest(command, example);
const sentWith = (changes: QueryChanges) => callbackRequest(command, example, changes);

test.each<[string, Request]>([
  ['the same', first()],
  ['another Sign and RequestTime', sentWith({ Sign: 'a', RequestTime: '1' })],
  ['another ClientIP and OptPlatform', sentWith({ ClientIP: '::1', OptPlatform: 'Web' })],
  ['other spaces', callbackRequest(command, JSON.stringify(example, undefined, 2))],
  [
    'another order of fields',
    callbackRequest(command, Object.fromEntries(Object.entries(example).reverse())),
  ],
])('a callback with %s is the one that arrived before', async (_, again) => {
  const { receiver, events } = recordingReceiver();
  await receiver.fetch(first());
  await receiver.fetch(again);
  expect(events).toHaveLength(1);
  expect(receiver.stats()).toMatchObject({ accepted: 1, duplicates: 1 });
});

test.each<[string, Request]>([
  ['another value', callbackRequest(command, { ...example, MemberCount: 21 })],
  [
    'another order in a list',
    callbackRequest(command, { ...example, MemberList_Account: ['b', 'a'] }),
  ],
  ['another command', callbackRequest('Room.CallbackAfterMemberLeave', example)],
  ['another application', sentWith({ SdkAppid: '1400000001' })],
  ['the older form', callbackRequestV1(command, example)],
])('a callback with %s is another one', async (_, other) => {
  const apps = [app, { sdkAppId: 1400000001, urlSecrets: [urlSecret] }];
  const { receiver } = recordingReceiver({ apps });
  await receiver.fetch(callbackRequest(command, { ...example, MemberList_Account: ['a', 'b'] }));
  await receiver.fetch(first());
  await receiver.fetch(other);
  expect(receiver.stats()).toMatchObject({ accepted: 3, duplicates: 0 });
});

test('an id is made of nothing but product, application, command and body', async () => {
  const { receiver, events } = recordingReceiver();
  await receiver.fetch(callbackRequestV1('normal_end', normalEnd.example));
  const sorted = Object.fromEntries(Object.entries(normalEnd.example).sort());
  const text = `["callV1",1400000000,"normal_end"]\n${JSON.stringify(sorted)}`;
  expect(events[0]?.id).toBe(createHash('sha256').update(text).digest('hex'));
});
