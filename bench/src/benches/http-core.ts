import { getRoomInfo } from '@trtc-kit/contracts/room';
import { createClient, createTransport } from '@trtc-kit/http-core';
import { signUserSig } from '@trtc-kit/usersig';
import type { Counts } from '../backend/messages.ts';
import { startBackend } from '../backend/start-backend.ts';
import { compete } from '../measure/contest.ts';
import { cpuTime } from '../measure/meter.ts';
import type { Pace } from '../measure/pace.ts';
import { awaited } from '../measure/side.ts';
import { toRow, type Row } from '../report/row.ts';
import { coldImport } from './cold-import.ts';

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const administrator = { sdkAppId: 1400000000, secretKey };
const request = getRoomInfo.example.request;
// The limiter takes part, and lets all of this through.
const endpoints = { getRoomInfo: { ...getRoomInfo, maxPerSecond: 1_000_000 } };

/** What a call costs over a plain `fetch`, and an import over what it stands on. */
export async function httpCore(pace: Pace): Promise<readonly Row[]> {
  return [...(await calling(pace)), await coldImport(pace)];
}

async function calling(pace: Pace): Promise<readonly Row[]> {
  await using backend = await startBackend();
  const { ports } = backend;
  const cost = await compete(
    { ours: byClient(ports.ours), peer: byFetch(ports.peer), meter: cpuTime },
    pace,
  );
  return [
    toRow(
      {
        work: 'one call to a server on loopback, one after the other. ours: getRoomInfo of a client, request and answer checked, limiter on; peer: fetch of the same body, and json() of the answer',
        unit: 'µs of CPU',
        goal: { of: 'ratio', is: '<=', than: 1.6 },
      },
      cost,
    ),
    toConnectionsRow(await backend.counts()),
  ];
}

function toConnectionsRow({ ours, peer }: Counts): Row {
  return toRow(
    {
      work: `connections the server counted. ours: for ${ours.requests} such calls; peer: for ${peer.requests} of fetch`,
      unit: 'connections',
      goal: { of: 'ratio', is: '<=', than: 1 },
    },
    { ours: ours.connections, peer: peer.connections },
  );
}

function byClient(port: number) {
  const baseUrl = `http://127.0.0.1:${port}`;
  const transport = createTransport({ ...administrator, baseUrl, strictResponses: true });
  const client = createClient(endpoints, transport);
  return awaited(() => client.getRoomInfo(request));
}

function byFetch(port: number) {
  const url = new URL(getRoomInfo.path, `http://127.0.0.1:${port}`);
  url.search = new URLSearchParams({
    sdkappid: String(administrator.sdkAppId),
    identifier: 'administrator',
    usersig: signUserSig({ ...administrator, userId: 'administrator' }),
    random: '4294967295',
    contenttype: 'json',
  }).toString();
  const address = url.href;
  const headers = { 'content-type': 'application/json' };
  return awaited(async () => {
    const body = JSON.stringify(request);
    const response = await fetch(address, { method: 'POST', headers, body });
    return response.json();
  });
}
