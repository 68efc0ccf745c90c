import type { IncomingMessage } from 'node:http';
import { toArrival, type KeptBody } from '../node/incoming-arrival.ts';
import { discardRest } from '../node/outgoing-answer.ts';
import type { Receiver } from '../receiver.ts';

/** As much of a context of Koa as is used. */
export interface KoaContext {
  readonly req: IncomingMessage;
  /** Where body parsers keep what they read. */
  readonly request: KeptBody;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

/** What `app.use` takes. */
export type KoaMiddleware = (context: KoaContext) => Promise<void>;

/**
 * Lets a receiver answer every request that reaches it: mount it at a path of its own, in front of
 * what parses bodies.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toKoaMiddleware, type KoaContext } from '@trtc-kit/webhooks/koa';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * const callbacks = toKoaMiddleware(receiver);
 * export const middleware = (context: KoaContext & { path: string }, next: () => Promise<void>) =>
 *   context.path === '/callbacks' ? callbacks(context) : next();
 * ```
 */
export function toKoaMiddleware({ receive }: Pick<Receiver, 'receive'>): KoaMiddleware {
  return async (context) => {
    const { status, headers, body } = await receive(toArrival(context.req, context.request));
    discardRest(context.req);
    context.status = status;
    context.set({ ...headers });
    if (status === 408) context.set({ connection: 'close' });
    context.body = body;
  };
}
