import { once } from 'node:events';
import { createServer } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import type { Receiver } from '@trtc-kit/webhooks';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import type { FromReceiver, Storage } from './messages.ts';
import { receiveIntoPostgres } from './receiver-on-postgres.ts';
import { receiveIntoSqlite } from './receiver-on-sqlite.ts';

// Runs as a child process, which is killed; whoever started it tells by a message that it may end.
const receivers: Readonly<Record<string, (place: string) => Receiver>> = {
  sqlite: receiveIntoSqlite,
  postgres: receiveIntoPostgres,
} satisfies Record<Storage['kind'], unknown>;

const [, , kind = '', place = ''] = process.argv;
const receiver = receivers[kind]?.(place);
if (receiver === undefined) throw new Error(`No receiver for ${kind}.`);

// Whoever is gone hears nothing.
const say = (message: FromReceiver) => process.send?.(message, () => undefined);

process.on('disconnect', () => process.exit());
process.on('message', () => void finish(receiver));
const server = createServer(toNodeListener(receiver)).listen(0, '127.0.0.1');
await once(server, 'listening');
// Who is killed has no other chance to leave it to the next.
flushCompileCache();
// A server that listens on a port has this form of address.
say({ kind: 'ready', port: (server.address() as AddressInfo).port });

async function finish({ idle, inbox, close }: Receiver): Promise<void> {
  let counts = await inbox.counts();
  // What a killed worker had taken on may be its own for some seconds more.
  for (; counts.waiting > 0; counts = await inbox.counts()) {
    await pass(50);
    await idle();
  }
  server.closeAllConnections();
  server.close();
  await close();
  say({ kind: 'finished', ...counts });
}
