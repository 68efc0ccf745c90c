import * as product from '@trtc-kit/contracts/products/call';
import { expect, test } from 'vitest';
import { createCallKit, endpoints, isApiError, RequestError } from './index.ts';

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
  expect(Object.keys(callkit).sort()).toEqual(Object.keys(product).sort());
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
