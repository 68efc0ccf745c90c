import * as product from '@trtc-kit/contracts/products/call';
import * as v1 from '@trtc-kit/contracts/products/call-v1';
import { expect, test } from 'vitest';
import { createCallKit, endpoints, endpointsV1, isApiError, RequestError } from './index.ts';

const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };

function callKitFor(answer: (path: string) => object) {
  return createCallKit({
    sdkAppId: 1400000000,
    secretKey: 'key',
    region: 'singapore',
    strictResponses: true,
    fetch: ({ url }) => Promise.resolve(Response.json(answer(new URL(url).pathname))),
  });
}

test('has a method for every command of the product', () => {
  const callkit = callKitFor(() => envelope);
  expect(Object.keys(callkit).sort()).toEqual(
    [...Object.keys(product), 'records', 'request', 'v1'].sort(),
  );
  expect(Object.keys(callkit.v1).sort()).toEqual([...Object.keys(v1), 'records', 'request'].sort());
});

test('every method goes to its command', async () => {
  const paths: string[] = [];
  const callkit = callKitFor((path) => {
    paths.push(path);
    return { ...envelope, Response: product.getCallInfo.example.response };
  });
  await callkit.endCall({ CallId: '1' });
  const info = await callkit.getCallInfo({ CallId: '1' });
  expect(paths).toEqual([product.endCall.path, product.getCallInfo.path]);
  expect(info.UserList[1]?.Status).toBe('Waiting');
});

test('a command without required fields needs no request', async () => {
  const Response = product.getCallback.example.response;
  const callkit = callKitFor(() => ({ ...envelope, Response }));
  expect(await callkit.getCallback()).toEqual(Response);
});

test('a wrong request is refused before it is sent', async () => {
  const callkit = callKitFor(() => envelope);
  // @ts-expect-error CallIdd is not a field
  await expect(callkit.endCall({ CallIdd: '1' })).rejects.toThrow(RequestError);
});

test('a refusal is recognised by command and code', async () => {
  const callkit = callKitFor(() => ({ ...envelope, ActionStatus: 'FAIL', ErrorCode: 101004 }));
  const error: unknown = await callkit.endCall({ CallId: '1' }).catch((e: unknown) => e);
  expect(isApiError(error, endpoints.endCall, 101004)).toBe(true);
});

test('v1 goes to a host, a path and an envelope of its own', async () => {
  const urls: URL[] = [];
  const callkit = createCallKit({
    sdkAppId: 1400000000,
    secretKey: 'key',
    region: 'singapore',
    strictResponses: true,
    fetch: ({ url }) => {
      urls.push(new URL(url));
      const data = v1.getRecordByCallId.example.response;
      const answer = { errorCode: 0, errorMessage: 'Success', requestId: '1', data };
      return Promise.resolve(Response.json(answer));
    },
  });
  const record = await callkit.v1.getRecordByCallId({ callId: '1' });
  expect(record.callees).toEqual(['bob1', 'bob2']);
  expect(urls[0]?.host).toBe('callkit-intl.trtc.tencent-cloud.com');
  expect(urls[0]?.pathname).toBe('/v1/records/get_record_by_callId');
});

test('a refusal of v1 has the meaning v1 gives its code', async () => {
  const callkit = callKitFor(() => ({ errorCode: 70003, errorMessage: 'expired', requestId: '1' }));
  const error: unknown = await callkit.v1.getCallback().catch((e: unknown) => e);
  expect(isApiError(error, endpointsV1.getCallback, 70003)).toBe(true);
  expect(error).toMatchObject({ meaning: 'the UserSig has expired', requestId: '1' });
});
