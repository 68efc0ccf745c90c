import { expectTypeOf, test } from 'vitest';
import type { BodyOf } from '@trtc-kit/contracts';
import type { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { sqliteInbox, type SqliteTransaction } from '@trtc-kit/webhooks/sqlite';
import { createReceiver, type CallbackCommand, type CallbackEvent } from './index.ts';

const apps = [{ sdkAppId: 1400000000, urlSecrets: ['secret'] }];
const receiver = createReceiver({ apps });

test('a handler gets the body of its command', () => {
  receiver.on('Call.CallbackAfterEndCall', ({ command, product, body }) => {
    expectTypeOf(command).toEqualTypeOf<'Call.CallbackAfterEndCall'>();
    expectTypeOf(product).toEqualTypeOf<'call'>();
    expectTypeOf(body).toEqualTypeOf<BodyOf<typeof afterEndCall>>();
    expectTypeOf(body.CallRecord.CallId).toEqualTypeOf<string>();
    // @ts-expect-error no page documents this field
    expectTypeOf(body.CallRecord.CallIdd).toBeString();
  });
  receiver.on('normal_end', ({ product, body }) => {
    expectTypeOf(product).toEqualTypeOf<'callV1'>();
    expectTypeOf(body.UserId).toEqualTypeOf<string>();
  });
});

test('a body has the one form its values are given', () => {
  receiver.on('Call.CallbackAfterStartCall', ({ body }) => {
    expectTypeOf(body.UserList[0]?.User_Account).toEqualTypeOf<string | undefined>();
    expectTypeOf(body.CallInfo.MediaType).toEqualTypeOf<
      'Video' | 'Audio' | (string & {}) | undefined
    >();
  });
  receiver.on('Room.CallbackAfterUpdateRoomInfo', ({ body }) => {
    expectTypeOf(body.CallbackCommand).toEqualTypeOf<'Room.CallbackAfterUpdateRoomInfo'>();
    expectTypeOf(body.RoomInfo.IsCloudRecordingDisabled).toEqualTypeOf<boolean | undefined>();
  });
  receiver.on('Call.CallbackAfterMemberChanged', ({ body }) => {
    const [changed] = body.ChangedUserList;
    if (changed === undefined) return;
    expectTypeOf<'HangUp'>().toExtend<typeof changed.ActionType>();
    expectTypeOf(changed.ActionType).not.toEqualTypeOf<'Hangup' | (string & {})>();
  });
});

test('a handler of two commands gets either body', () => {
  const command = 'Room.CallbackAfterDestroyRoom' as
    'Room.CallbackAfterDestroyRoom' | 'Room.CallbackAfterCreateRoom';
  receiver.on(command, (event) => {
    if (event.command === 'Room.CallbackAfterDestroyRoom') {
      expectTypeOf(event.body.RoomId).toEqualTypeOf<string>();
    } else {
      expectTypeOf(event.body.RoomInfo.RoomName).toEqualTypeOf<string>();
    }
  });
});

test('a command nobody documented does not compile', () => {
  // @ts-expect-error the last word is written EndCall
  receiver.on('Call.CallbackAfterEndcall', () => undefined);
  // @ts-expect-error an older word arrives as the current one
  receiver.on('Room.CallbackUpdateRoomInfo', () => undefined);
});

test('the command tells the events of every kind apart', () => {
  receiver.onAny((event) => {
    expectTypeOf(event.command).toEqualTypeOf<CallbackCommand>();
    if (event.command === 'Call.CallbackAfterMemberChanged') {
      expectTypeOf(event.body.ChangedUserList[0]?.User_Account).toEqualTypeOf<string | undefined>();
    }
    // @ts-expect-error not every body has a record
    expectTypeOf(event.body.CallRecord).toBeObject();
  });
});

test('a body that is received is open, and closed to changes', () => {
  receiver.on('Call.CallbackAfterEndCall', (event) => {
    const result: typeof event.body.CallRecord.CallResult = 'a value of tomorrow';
    expectTypeOf(result).toBeString();
    // @ts-expect-error other handlers get the same body
    event.body.EventTime = 0;
  });
});

test('a handler may be async and return what it likes', () => {
  receiver.on('Call.CallbackAfterEndCall', () => Promise.resolve(1));
  expectTypeOf(receiver.onAny(() => undefined)).toEqualTypeOf<() => void>();
});

test('an event of one command is one of all events, whatever its inbox', () => {
  expectTypeOf<CallbackEvent<'Call.CallbackAfterEndCall'>>().toExtend<CallbackEvent>();
  const durable = createReceiver({ apps, inbox: sqliteInbox({ path: ':memory:' }) });
  durable.onAny((event) => {
    expectTypeOf(event).toExtend<CallbackEvent>();
    const written = event.commit((transaction) => {
      expectTypeOf(transaction).toEqualTypeOf<SqliteTransaction>();
      return 5;
    });
    expectTypeOf(written).toEqualTypeOf<Promise<number>>();
  });
});
