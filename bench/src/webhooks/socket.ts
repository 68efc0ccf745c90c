import { resolve } from 'node:path';
import { openConnection, type Connection } from '../emulator/connection.ts';
import { startServer, type Server } from '../emulator/start-server.ts';
import type { Costs } from '../measure/contest.ts';
import { median } from '../measure/median.ts';
import type { Pace } from '../measure/pace.ts';
import { makeBody, search } from './callbacks.ts';
import type { Store } from './our-receiver.ts';
import { p99 } from './percentile.ts';
import type { Peer, PeerName } from './peers.ts';

/** So many connections, each with one request at a time. */
export const connections = 32;

/** A server in a process of its own, and what it is sent; it ends when disposed. */
export interface Target extends AsyncDisposable {
  readonly server: Server;
  readonly toRequest: () => string;
  /** Stands in every answer that is a success. */
  readonly success: string;
}

const program = resolve(import.meta.dirname, 'server.ts');

/** Ours with one of its stores. */
export async function startOurs(store: Store, place: string): Promise<Target> {
  const server = await startServer({ path: program, arguments: [store, place] });
  const toRequest = () => toText(`/callbacks${search}`, { body: makeBody(), headers: {} });
  return { ...toTarget(server), toRequest, success: '"ErrorCode":0' };
}

/** A peer's. */
export async function startPeer(name: PeerName, { request }: Peer): Promise<Target> {
  const server = await startServer({ path: program, arguments: [name] });
  const text = toText('/', request);
  return { ...toTarget(server), toRequest: () => text, success: 'ok' };
}

function toTarget(server: Server) {
  return { server, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** What two servers take in a second of their processor time, and how long their answers take. */
export interface SocketCosts {
  /** Callbacks. */
  readonly perSecond: Costs;
  /** The 99th of 100, in microseconds. */
  readonly latency: Costs;
}

// A server has more code than a function, and needs longer until all of it is compiled.
const longer = { turn: 2, warmUp: 20 };

/** Lets two servers take turns under load. */
export async function competeOverSocket(
  targets: { readonly ours: Target; readonly peer: Target },
  { rounds, warmUp, milliseconds }: Pace,
): Promise<SocketCosts> {
  const turns: { readonly ours: Turn; readonly peer: Turn }[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const duration = milliseconds * (round < 0 ? longer.warmUp : longer.turn);
    const turn = {
      ours: await load(targets.ours, duration),
      peer: await load(targets.peer, duration),
    };
    if (round >= 0) turns.push(turn);
  }
  const toCosts = (read: (turns: readonly Turn[]) => number): Costs => ({
    ours: read(turns.map(({ ours }) => ours)),
    peer: read(turns.map(({ peer }) => peer)),
  });
  return {
    perSecond: toCosts((side) => 1e6 / median(side.map(({ cpu }) => cpu))),
    latency: toCosts((side) => p99(side.flatMap(({ latencies }) => latencies))),
  };
}

interface Turn {
  /** Microseconds of processor time for each. */
  readonly cpu: number;
  /** Microseconds. */
  readonly latencies: readonly number[];
}

async function load(target: Target, milliseconds: number): Promise<Turn> {
  using opened = new DisposableStack();
  const open = async () => opened.use(await openConnection(target.server.port));
  const all = await Promise.all(Array.from({ length: connections }, open));
  const before = await target.server.ask({ ask: 'cpu' });
  const until = performance.now() + milliseconds;
  const latencies = (
    await Promise.all(all.map((connection) => keepBusy(connection, target, until)))
  ).flat();
  const used = (await target.server.ask({ ask: 'cpu' })) - before;
  return { cpu: used / latencies.length, latencies };
}

async function keepBusy(
  connection: Connection,
  { toRequest, success }: Target,
  until: number,
): Promise<readonly number[]> {
  const latencies: number[] = [];
  do {
    const start = performance.now();
    const answer = await connection.send(toRequest());
    if (!answer.includes(success)) throw new Error(`A callback was refused: ${answer}`);
    latencies.push((performance.now() - start) * 1000);
  } while (performance.now() < until);
  return latencies;
}

function toText(path: string, { body, headers }: Peer['request']): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    ...lines,
    `content-length: ${Buffer.byteLength(body).toString()}`,
    '',
    body,
  ].join('\r\n');
}
