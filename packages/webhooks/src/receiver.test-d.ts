import { expectTypeOf, test } from 'vitest';
import type { BodyOf } from '@trtc-kit/contracts';
import type { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { createReceiver, type CallbackCommand, type CallbackEvent } from './index.ts';

const receiver = createReceiver({ sdkAppId: 1400000000 });

test('a handler gets the body of its command', () => {
  receiver.on('Call.CallbackAfterEndCall', ({ command, body }) => {
    expectTypeOf(command).toEqualTypeOf<'Call.CallbackAfterEndCall'>();
    expectTypeOf(body).toEqualTypeOf<BodyOf<typeof afterEndCall>>();
    expectTypeOf(body.CallRecord.CallId).toEqualTypeOf<string>();
    // @ts-expect-error no page documents this field
    expectTypeOf(body.CallRecord.CallIdd).toBeString();
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

test('an event of one command is one of all events', () => {
  expectTypeOf<CallbackEvent<'Call.CallbackAfterEndCall'>>().toExtend<CallbackEvent>();
});
