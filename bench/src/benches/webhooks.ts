import type { Pace } from '../measure/pace.ts';
import { toRow, type Row } from '../report/row.ts';
import { measureHeap } from '../webhooks/heap-growth.ts';
import { competeInProcess, type ProcessCosts } from '../webhooks/in-process.ts';
import { createOurTaker } from '../webhooks/our-receiver.ts';
import { peers, toTaker, type PeerName } from '../webhooks/peers.ts';
import { makePlace, stores, type DurableStore } from '../webhooks/place.ts';
import { toProcessRows, toSocketRows, type Match } from '../webhooks/rows.ts';
import { competeOverSocket, startOurs, startPeer, type SocketCosts } from '../webhooks/socket.ts';

const ourWork =
  'SDKAppID, secret in the URL, contract of the body, and by a SHA-256 of its content whether it is new; a handler that does nothing has run';

/** Receiving and checking beside others' receivers, with each store, and the heap of it. */
export async function webhooks(pace: Pace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of ['octokit', 'livekit'] as const) rows.push(...(await besidePeer(name, pace)));
  for (const store of stores) rows.push(...(await besideMemory(store, pace)));
  return [...rows, await growing(pace)];
}

async function besidePeer(name: PeerName, pace: Pace): Promise<readonly Row[]> {
  const peer = await peers[name]();
  const match: Match = {
    sides: `ours, in memory, checks: ${ourWork}. peer: ${peer.checks}`,
    inProcess: { of: 'ratio', is: '>', than: 1 },
  };
  await using ours = createOurTaker('memory', '');
  const inProcess = await competeInProcess({ ours, peer: toTaker(peer) }, pace);
  await using ourServer = await startOurs('memory', '');
  await using peerServer = await startPeer(name, peer);
  const overSocket = await competeOverSocket({ ours: ourServer, peer: peerServer }, pace);
  return [...toProcessRows(match, inProcess), ...toSocketRows(match, overSocket)];
}

const matches: Readonly<Record<DurableStore, Match>> = {
  sqlite: {
    sides: 'ours: with SQLite, on the disk before the ack, and handled. peer: ours in memory',
    inProcess: { of: 'ours', is: '>=', than: 5000 },
    overSocket: { of: 'ours', is: '>=', than: 5000 },
  },
  postgres: {
    sides:
      'ours: with PostgreSQL, on the disk before the ack, and handled; its server’s time is not counted. peer: ours in memory',
  },
};

async function besideMemory(store: DurableStore, pace: Pace): Promise<readonly Row[]> {
  const match = matches[store];
  const inProcess = await keepInProcess(store, pace);
  const overSocket = await keepBehindSocket(store, pace);
  return [...toProcessRows(match, inProcess), ...toSocketRows(match, overSocket)];
}

async function keepInProcess(store: DurableStore, pace: Pace): Promise<ProcessCosts> {
  await using place = await makePlace(store);
  await using ours = createOurTaker(store, place.name);
  await using peer = createOurTaker('memory', '');
  return await competeInProcess({ ours, peer }, pace);
}

async function keepBehindSocket(store: DurableStore, pace: Pace): Promise<SocketCosts> {
  await using place = await makePlace(store);
  await using ours = await startOurs(store, place.name);
  await using peer = await startOurs('memory', '');
  return await competeOverSocket({ ours, peer }, pace);
}

/** Ids are remembered up to 100,000: what grows after that grows for ever. */
async function growing({ rounds }: Pace): Promise<Row> {
  const events = rounds > 1 ? { ours: 1_000_000, peer: 200_000 } : { ours: 2_000, peer: 1_000 };
  const [many, few] = [events.ours, events.peer].map((count) => count.toLocaleString('en'));
  return toRow(
    {
      work: `heap in use after a collection, inbox in memory. ours: after ${many ?? ''} events; peer: ours after ${few ?? ''}`,
      unit: 'MiB',
      goal: { of: 'ratio', is: '<=', than: 1.1 },
    },
    await measureHeap(events),
  );
}
