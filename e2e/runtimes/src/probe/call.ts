import { createCallKit, endpoints, isApiError } from '@trtc-kit/callkit';
import { decodeUserSig } from '@trtc-kit/usersig';
import { type Case, expectSame } from './check.ts';

const clock = { now: () => 1_700_000_000_000 };
const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'id-1' };

function callKitFor(answer: (url: URL, body: unknown) => object) {
  return createCallKit({
    sdkAppId: 1400000000,
    secretKey: 'sample-key',
    region: 'singapore',
    clock,
    strictResponses: true,
    fetch: async (request) => Response.json(answer(new URL(request.url), await request.json())),
  });
}

/** Calls through a kit whose `fetch` answers by itself. */
export const calls: readonly Case[] = [
  {
    title: 'a read call',
    async run() {
      const { request, response } = endpoints.getCallInfo.example;
      const sent: unknown[] = [];
      const callkit = callKitFor((url, body) => {
        const { userId } = decodeUserSig(url.searchParams.get('usersig') ?? '');
        sent.push(url.pathname, userId, body);
        return { ...envelope, Response: response };
      });
      expectSame(await callkit.getCallInfo(request), response);
      expectSame(sent, [endpoints.getCallInfo.path, 'administrator', request]);
    },
  },
  {
    title: 'a refused call',
    async run() {
      const callkit = callKitFor(() => ({ ...envelope, ActionStatus: 'FAIL', ErrorCode: 101004 }));
      const error: unknown = await callkit.endCall({ CallId: '1' }).catch((e: unknown) => e);
      expectSame(isApiError(error, endpoints.endCall, 101004), true);
    },
  },
];
