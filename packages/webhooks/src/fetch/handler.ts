import type { ArrivalBody } from '../arrival.ts';
import type { Receiver } from '../receiver.ts';
import { contextOf } from './platform-context.ts';
import { toArrival, toResponse } from './web-arrival.ts';

/** As much of a context of Hono as is used. */
export interface HonoContextLike {
  readonly req: {
    readonly raw: Request;
    /** The text, also of a body that Hono has read before. */
    text(): Promise<string>;
  };
}

/** A handler for whatever speaks `fetch`; what a platform gives beside the request comes after it. */
export type FetchHandler = (
  request: Request | HonoContextLike,
  ...platform: readonly unknown[]
) => Promise<Response>;

/**
 * Lets a receiver answer requests of the web platform: in Hono, in a route of Next, in Workers, Bun
 * and Deno. It finds `waitUntil` and the address of the peer in what the platform gives beside the
 * request, where there is one.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toFetchHandler } from '@trtc-kit/webhooks/fetch';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * // A route of Next; `app.post('/callbacks', POST)` in Hono; `{ fetch: POST }` in Workers and Bun.
 * export const POST = toFetchHandler(receiver);
 * ```
 */
export function toFetchHandler({ receive }: Pick<Receiver, 'receive'>): FetchHandler {
  return async (given, ...platform) => {
    if (given instanceof Request) {
      return toResponse(await receive(toArrival(given, contextOf(given, platform))));
    }
    const { raw } = given.req;
    const arrival = toArrival(raw, contextOf(raw, [given]));
    const body = arrival.body.kind === 'consumed' ? await readAgain(given) : arrival.body;
    return toResponse(await receive({ ...arrival, body }));
  };
}

/** Hono keeps what was read through it; what was parsed it writes anew. */
async function readAgain({ req }: HonoContextLike): Promise<ArrivalBody> {
  try {
    return { kind: 'text', text: await req.text() };
  } catch {
    return { kind: 'consumed' };
  }
}
