import type { IncomingMessage } from 'node:http';

/**
 * The body of a request in whatever state a framework left it: unread, or kept as text, bytes or
 * a parsed value in `request.body`. Nothing where it was read and not kept.
 */
export function incomingBody(
  incoming: IncomingMessage,
): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string | undefined {
  // Some frameworks set an empty `body` without having read anything.
  if (!incoming.readableDidRead) return toWebStream(incoming);
  const kept: unknown = 'body' in incoming ? incoming.body : undefined;
  if (typeof kept === 'string') return kept;
  if (kept instanceof Uint8Array) return Uint8Array.from(kept);
  return typeof kept === 'object' && kept !== null ? toJson(kept) : undefined;
}

/** Cancelling it leaves the socket open, over which the refusal is still to be sent. */
function toWebStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return ReadableStream.from<Uint8Array>(incoming.iterator({ destroyOnReturn: false }));
}

function toJson(kept: object): string | undefined {
  try {
    return JSON.stringify(kept);
  } catch {
    // A parser of one's own may make values that JSON cannot hold, such as a bigint.
    return undefined;
  }
}
