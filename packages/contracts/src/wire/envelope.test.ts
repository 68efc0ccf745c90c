import { expect, test } from 'vitest';
import { openEnvelope } from './envelope.ts';

const v4 = '/v4/room_engine_http_srv/get_room_info';
const v1 = '/v1/records/get_record_by_callId';

test('a v4 success gives its payload', () => {
  const body = {
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    RequestId: 'Id-1',
    Response: { A: 1 },
  };
  expect(openEnvelope(v4, body)).toEqual({
    outcome: 'success',
    payload: { A: 1 },
    requestId: 'Id-1',
  });
});

test('a v4 success without a payload gives an empty one', () => {
  const body = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };
  expect(openEnvelope(v4, body)).toMatchObject({ outcome: 'success', payload: {} });
});

test('a v4 refusal gives code, text and request id', () => {
  const body = { ActionStatus: 'FAIL', ErrorInfo: 'no room', ErrorCode: 100004, RequestId: 'Id-1' };
  expect(openEnvelope(v4, body)).toEqual({
    outcome: 'refusal',
    code: 100004,
    text: 'no room',
    requestId: 'Id-1',
  });
});

test('a code written as digits in a string is read', () => {
  expect(openEnvelope(v4, { ActionStatus: 'FAIL', ErrorCode: '60007' })).toMatchObject({
    code: 60007,
  });
});

test('FAIL is a refusal whatever the code says', () => {
  expect(openEnvelope(v4, { ActionStatus: 'FAIL', ErrorCode: 0 })).toMatchObject({
    outcome: 'refusal',
  });
});

test('v1 has its own names', () => {
  const success = { errorCode: 0, errorMessage: 'Success', requestId: '1', data: {} };
  expect(openEnvelope(v1, success)).toMatchObject({
    outcome: 'success',
    payload: {},
    requestId: '1',
  });
  const refusal = { errorCode: 70003, errorMessage: 'expired', requestId: '1' };
  expect(openEnvelope(v1, refusal)).toMatchObject({ outcome: 'refusal', code: 70003 });
});

test.each([null, [], 'text', {}, { ErrorCode: 'soon' }])('%j is no envelope', (body) => {
  expect(openEnvelope(v4, body)).toMatchObject({ outcome: 'unreadable' });
});
