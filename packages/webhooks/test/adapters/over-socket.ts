import type { RequestListener } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { serve } from '../server.ts';
import type { BodyState, Opened } from './adapter.ts';

/** Serves a listener and speaks HTTP with it. */
export async function overSocket(listener: RequestListener): Promise<Opened> {
  const server = await serve(listener);
  return {
    async send({ method = 'POST', query, headers, body }) {
      const bytes = body === undefined ? null : new TextEncoder().encode(body);
      const init = { method, ...(headers && { headers }), body: bytes };
      const response = await fetch(`${server.url}callbacks?${query}`, init);
      return { status: response.status, answer: JSON.parse((await response.text()) || 'null') };
    },
    async stall(query) {
      const socket = server.connect();
      socket.write(
        `POST /callbacks?${query} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"a`,
      );
      const said = await readText(socket);
      return Number(/^HTTP\/1.1 (\d+)/.exec(said)?.[1]);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** What a parser in front keeps of a body, and where. */
export function keptOf(state: BodyState, text: string): Readonly<Record<string, unknown>> {
  switch (state) {
    case 'bytes':
      return { body: Buffer.from(text) };
    case 'text':
      return { body: text };
    case 'rawBody':
      return { body: JSON.parse(text) as unknown, rawBody: Buffer.from(text) };
    case 'parsed':
      return { body: JSON.parse(text) as unknown };
    case 'unread':
    case 'consumed':
      return {};
  }
}
