import { createReceiver } from '@trtc-kit/webhooks';
import { buildCallback, deliver } from '@trtc-kit/webhooks/testing';
import { describe, expect, test, vi } from 'vitest';
import { app, sdkAppId, urlSecret } from '../../test/callback-request.ts';
import { callbackCommands, type CallbackCommand } from '../callbacks/known-callbacks.ts';

// The list is made of the words of the type.
const commands = callbackCommands as readonly CallbackCommand[];

describe('a built callback', () => {
  test.each(commands)('of %s is signed, taken and handled without issues', async (command) => {
    const clock = { now: () => 1_700_000_000_000 };
    const tokens = ['token'];
    const receiver = createReceiver({ apps: [{ sdkAppId, tokens, urlSecrets: ['s'] }], clock });
    const handler = vi.fn();
    receiver.on(command, handler);
    const callback = buildCallback(command, { token: 'token', urlSecret: 's', clock });
    expect(await deliver(receiver, callback)).toMatchObject({ status: 200 });
    expect(handler).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ command, raw: callback.raw, issues: [] }),
    );
  });

  test('is the sample but for what is overridden, at every depth', () => {
    const { body, raw } = buildCallback('Room.CallbackAfterCreateRoom', {
      overrides: { RoomInfo: { RoomId: 'weekly' }, ScheduleInviteeList_Account: ['bob'] },
    });
    expect(body).toMatchObject({
      CallbackCommand: 'Room.CallbackAfterCreateRoom',
      RoomInfo: { RoomId: 'weekly', RoomType: 'Meeting' },
      ScheduleInviteeList_Account: ['bob'],
    });
    expect(JSON.parse(raw)).toEqual(body);
  });

  test('goes to a URL that has a query of its own', () => {
    const { url, query } = buildCallback('normal_end', {
      url: 'https://app.test/callbacks?a=b',
      urlSecret: 'x y',
      urlSecretParameter: 'key',
      sdkAppId: 5,
      platform: 'Web',
      clientIp: '::1',
    });
    expect(url).toMatch(/^https:\/\/app\.test\/callbacks\?a=b&key=x\+y&sdkappid=5&/);
    expect(Object.fromEntries(query)).toEqual({
      key: 'x y',
      sdkappid: '5',
      command: 'normal_end',
      contenttype: 'json',
      clientip: '::1',
      optplatform: 'Web',
    });
  });

  test('is the same request each time, and one event', async () => {
    const receiver = createReceiver({ apps: [app] });
    const callback = buildCallback('Call.CallbackAfterEndCall', { urlSecret });
    await deliver(receiver, callback);
    await deliver(receiver, callback);
    expect(receiver.stats()).toMatchObject({ accepted: 1, duplicates: 1 });
  });

  test('must fit its contract, unless it is not to', () => {
    // What a program without types may write.
    const overrides = { CallRecord: { CallId: 5 } } as never;
    const build = (unchecked: boolean) =>
      buildCallback('Call.CallbackAfterEndCall', { overrides, unchecked });
    expect(() => build(false)).toThrow('CallRecord.CallId');
    expect(build(true).raw).toContain('"CallId":5');
    expect(() => buildCallback('Call.Lunch' as never)).toThrow(TypeError);
  });
});

test('a refused callback says so', async () => {
  const receiver = createReceiver({ apps: [app] });
  const callback = buildCallback('normal_end', { urlSecret: 'wrong' });
  expect(await deliver(receiver, callback)).toMatchObject({
    status: 403,
    answer: { ErrorCode: 1 },
  });
});
