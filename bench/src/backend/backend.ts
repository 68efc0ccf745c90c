import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRoomInfo } from '@trtc-kit/contracts/room';
import type { Counts, Ports } from './messages.ts';

// Runs as a child process: what it uses of the processor must not count as the client's.
const answer = Buffer.from(
  JSON.stringify({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    RequestId: 'Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720',
    Response: getRoomInfo.example.response,
  }),
);

async function listen(traffic: { connections: number; requests: number }): Promise<number> {
  const server = createServer((request, response) => {
    traffic.requests += 1;
    // Only what has been read to its end leaves the connection to the next request.
    request.resume().once('end', () => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('content-length', answer.length);
      response.end(answer);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.on('connection', () => (traffic.connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has this form of address.
  return (server.address() as AddressInfo).port;
}

const counts = {
  ours: { connections: 0, requests: 0 },
  peer: { connections: 0, requests: 0 },
};
const ports: Ports = {
  ours: await listen(counts.ours),
  peer: await listen(counts.peer),
};

process.on('message', () => process.send?.(counts satisfies Counts));
process.on('disconnect', () => process.exit());
process.send?.(ports);
