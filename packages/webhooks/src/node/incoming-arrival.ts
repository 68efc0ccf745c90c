import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Arrival, ArrivalBody } from '../arrival.ts';

/** What a framework may keep of a body beside the request it was read from. */
export interface KeptBody {
  /** What a parser made of it. */
  readonly body?: unknown;
  /** The bytes or the text, where the parser keeps them. */
  readonly rawBody?: unknown;
}

/** A request of `node:http` as an arrival. */
export function toArrival(
  incoming: IncomingMessage & KeptBody,
  kept: KeptBody = incoming,
): Arrival {
  const [, search = ''] = (incoming.url ?? '').split(/\?(.*)/s);
  const forwardedFor = incoming.headers['x-forwarded-for'];
  return {
    method: incoming.method ?? '',
    search,
    body: bodyOf(incoming, kept),
    address: incoming.socket.remoteAddress,
    forwardedFor: Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor,
  };
}

/** The body in whatever state a framework left it: unread, kept as it was, parsed, or gone. */
function bodyOf(incoming: IncomingMessage, { body, rawBody }: KeptBody): ArrivalBody {
  // Some frameworks set an empty `body` without having read anything.
  if (!incoming.readableDidRead) return { kind: 'stream', chunks: chunksOf(incoming) };
  const exact = asItWas(rawBody) ?? asItWas(body);
  if (exact !== undefined) return exact;
  // A form parser takes JSON for the name of a field.
  const isForm = /^(?:application\/x-www-form-urlencoded|multipart\/)/i.test(
    incoming.headers['content-type'] ?? '',
  );
  return body === undefined || body === null || isForm
    ? { kind: 'consumed' }
    : { kind: 'parsed', value: body };
}

function asItWas(kept: unknown): ArrivalBody | undefined {
  if (typeof kept === 'string') return { kind: 'text', text: kept };
  return kept instanceof Uint8Array ? { kind: 'bytes', bytes: kept } : undefined;
}

/** Ending it early leaves the socket open, over which the refusal is still to be sent. */
async function* chunksOf(incoming: IncomingMessage): AsyncGenerator<Uint8Array, void> {
  const chunks: AsyncIterable<Uint8Array | string> = incoming.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
