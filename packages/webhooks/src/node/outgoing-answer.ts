import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';

/** Sends an answer over `node:http`, unless something else has answered in the meantime. */
export function sendAnswer(
  { status, headers, body }: Answer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  discardRest(incoming);
  if (outgoing.headersSent) return;
  outgoing.statusCode = status;
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  // A body that stalls is never discarded to its end.
  if (status === 408 && incoming.httpVersionMajor < 2) outgoing.setHeader('connection', 'close');
  outgoing.end(body);
}

/** What was not read of a refused body must not keep the connection from the next request. */
export function discardRest(incoming: IncomingMessage): void {
  incoming.resume();
}
