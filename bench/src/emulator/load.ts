import { openConnection, type Connection } from './connection.ts';
import type { Server } from './start-server.ts';

/** Requests that are sent one after the other. */
export type Work = () => readonly string[];

/** A server and what it has to do. */
export interface Load {
  readonly server: Server;
  readonly work: Work;
}

/** What one request costs, in microseconds. */
export interface RequestCost {
  /** On the wall, with as many under way as there are connections. */
  readonly elapsed: number;
  /** Of the processor, all threads of the server's process together. */
  readonly cpu: number;
}

/** So many requests are under way at once. */
export const connections = 32;

/** Keeps a server busy for some milliseconds; every answer must be a success. */
export async function applyLoad(
  { server, work }: Load,
  milliseconds: number,
): Promise<RequestCost> {
  using opened = new DisposableStack();
  const open = async () => opened.use(await openConnection(server.port));
  const all = await Promise.all(Array.from({ length: connections }, open));

  const cpu = await server.ask({ ask: 'cpu' });
  const start = performance.now();
  const until = start + milliseconds;
  const counts = await Promise.all(all.map((connection) => keepBusy(connection, work, until)));
  const elapsed = (performance.now() - start) * 1000;
  const requests = counts.reduce((sum, count) => sum + count, 0);
  return {
    elapsed: elapsed / requests,
    cpu: ((await server.ask({ ask: 'cpu' })) - cpu) / requests,
  };
}

async function keepBusy(connection: Connection, work: Work, until: number): Promise<number> {
  let count = 0;
  do {
    for (const request of work()) {
      const body = await connection.send(request);
      if (!body.includes('"ErrorCode":0,')) throw new Error(`A request was refused: ${body}`);
      count += 1;
    }
  } while (performance.now() < until);
  return count;
}
