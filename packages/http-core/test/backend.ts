import * as room from '@trtc-kit/contracts/room';
import { createClient, createTransport, type TransportOptions } from '../src/index.ts';

export const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
export const clock = { now: () => 1_700_000_000_000 };
export const ok = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };

/** A client whose backend answers each request with what `answer` gives. */
export function clientFor(
  answer: (request: Request) => unknown,
  more: Partial<TransportOptions> = {},
) {
  const requests: Request[] = [];
  const transport = createTransport({
    sdkAppId: 1400000000,
    secretKey,
    region: 'singapore',
    clock,
    random: () => 7,
    fetch: async (request) => {
      requests.push(request.clone());
      const given = await answer(request);
      return given instanceof Response ? given : Response.json(given);
    },
    ...more,
  });
  return { rooms: createClient(room, transport), requests, transport };
}

/** A refusal with a code, and the vendor's words. */
export const failing =
  (code: number, ErrorInfo = 'why') =>
  () => ({
    ...ok,
    ActionStatus: 'FAIL',
    ErrorCode: code,
    ErrorInfo,
  });
