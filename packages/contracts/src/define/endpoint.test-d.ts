import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { CallRecord } from '../call-record/index.ts';
import type { getRecordByCallid } from '../call-record/index.ts';
import type { afterEndCall } from '../callbacks/call/index.ts';
import type { createRoom, getRoomInfo } from '../room/index.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { endpoint } from './endpoint.ts';
import type { BodyOf, ErrorCodeOf, RequestOf, ResponseOf } from './inferred.ts';

const facts = {
  path: '/v4/room_engine_http_srv/create_room',
  summary: '',
  source: '',
  maxPerSecond: 200,
  repeat: 'read',
  response: z.strictObject({}),
  errors: roomErrors(100001),
} as const;

test('a schema that changes values does not compile', () => {
  const example = { request: { Id: '1' }, response: {} };
  endpoint({ ...facts, example, request: z.strictObject({ Id: z.string() }) });
  // @ts-expect-error a default makes the output differ from the input
  endpoint({ ...facts, example, request: z.strictObject({ Id: z.string().default('1') }) });
  // @ts-expect-error a coercion takes anything
  endpoint({ ...facts, example, request: z.strictObject({ Id: z.coerce.string() }) });
  // @ts-expect-error a transform changes the type
  endpoint({ ...facts, example, request: z.strictObject({ Id: z.string().transform(Number) }) });
});

test('an unknown error code does not compile', () => {
  // @ts-expect-error 424242 is not a code of the room engine
  roomErrors(424242);
});

test('a request is closed', () => {
  type Request = RequestOf<typeof createRoom>;
  expectTypeOf<Request['RoomInfo']['RoomType']>().toEqualTypeOf<'Conference'>();
  expectTypeOf<Request['RoomInfo']['RoomName']>().toEqualTypeOf<string | undefined>();
});

test('a request takes constant lists', () => {
  type Invitees = RequestOf<typeof createRoom>['ScheduleInviteeList_Account'];
  expectTypeOf<readonly ['alice', 'bob']>().toExtend<Invitees>();
});

test('an answer is open', () => {
  const status: ResponseOf<typeof getRoomInfo>['RoomInfo']['RoomStatus'] = 'a value of tomorrow';
  const roomIdType: CallRecord['RoomIdType'] = 3;
  expectTypeOf(status).toBeString();
  expectTypeOf(roomIdType).toBeNumber();
  expectTypeOf<ResponseOf<typeof getRecordByCallid>['CallRecord']>().toEqualTypeOf<CallRecord>();
});

test('the command word of a callback stays closed', () => {
  type Body = BodyOf<typeof afterEndCall>;
  expectTypeOf<Body['CallbackCommand']>().toEqualTypeOf<'Call.CallbackAfterEndCall'>();
});

test('the codes of an endpoint are its own and the common ones', () => {
  expectTypeOf<100003>().toExtend<ErrorCodeOf<typeof createRoom>>();
  expectTypeOf<70001>().toExtend<ErrorCodeOf<typeof createRoom>>();
  expectTypeOf<100301>().not.toExtend<ErrorCodeOf<typeof createRoom>>();
});
