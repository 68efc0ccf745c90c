import type { IncomingMessage } from 'node:http';
import { toArrival } from '../node/incoming-arrival.ts';
import { discardRest } from '../node/outgoing-answer.ts';
import type { Receiver } from '../receiver.ts';

/** As much of a request of Fastify as is used. */
export interface FastifyRequestLike {
  readonly raw: IncomingMessage;
  readonly body?: unknown;
  /** Where the plugin for raw bodies keeps them. */
  readonly rawBody?: unknown;
}

/** As much of a reply of Fastify as is used. */
export interface FastifyReplyLike {
  code(status: number): FastifyReplyLike;
  headers(values: Record<string, string>): FastifyReplyLike;
  send(body: string): FastifyReplyLike;
}

/** A route handler of Fastify. */
export type FastifyHandler = (
  request: FastifyRequestLike,
  reply: FastifyReplyLike,
) => Promise<FastifyReplyLike>;

/** As much of an instance of Fastify as is used. */
export interface FastifyLike {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    contentType: string,
    options: object,
    parser: (request: never, payload: never, done: (error: null) => void) => void,
  ): unknown;
  addHook(name: 'onRequest', hook: (request: FastifyRequestLike) => Promise<void>): unknown;
  all(url: string, handler: FastifyHandler): unknown;
}

/** Where a receiver listens. */
export interface FastifyPluginOptions {
  /** The path, behind the prefix of `register` if there is one. */
  readonly url: string;
}

/** What `fastify.register` takes, with a `url` as options. */
export type FastifyPlugin = (
  instance: FastifyLike,
  options: FastifyPluginOptions,
  done: () => void,
) => void;

/**
 * A plugin with a route for a receiver. Callbacks come without a content type, for which Fastify has
 * no parser: in this plugin alone nothing is parsed, and the receiver reads the body itself.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toFastifyPlugin, type FastifyPlugin } from '@trtc-kit/webhooks/fastify';
 *
 * interface Fastify {
 *   register(plugin: FastifyPlugin, options: { url: string }): unknown;
 * }
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * export const mount = (fastify: Fastify) =>
 *   fastify.register(toFastifyPlugin(receiver), { url: '/callbacks' });
 * ```
 */
export function toFastifyPlugin(receiver: Pick<Receiver, 'receive'>): FastifyPlugin {
  return (instance, { url }, done) => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', {}, (_request, _payload, parsed) => parsed(null));
    // Of a type that is none, Fastify asks no parser at all.
    instance.addHook('onRequest', ({ raw }) => {
      delete raw.headers['content-type'];
      return Promise.resolve();
    });
    instance.all(url, toFastifyHandler(receiver));
    done();
  };
}

/** The handler alone, for a route whose body something else has parsed or left unread. */
export function toFastifyHandler({ receive }: Pick<Receiver, 'receive'>): FastifyHandler {
  return async (request, reply) => {
    const { status, headers, body } = await receive(toArrival(request.raw, request));
    discardRest(request.raw);
    const closing = status === 408 ? { connection: 'close' } : {};
    return reply
      .code(status)
      .headers({ ...headers, ...closing })
      .send(body);
  };
}
