import { tracingChannel } from 'node:diagnostics_channel';
import type { Server } from 'node:net';
import type { Question } from './messages.ts';

// Loaded before a server of either side, so that both are watched in the same way.
const answers: Readonly<Partial<Record<Question['ask'], () => number>>> = {
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  heap() {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  },
};

tracingChannel<unknown, { readonly server: Server }>('net.server.listen').asyncEnd.subscribe(
  (message) => {
    // What this channel is documented to carry.
    const address = (message as { readonly server: Server }).server.address();
    if (typeof address === 'object') process.send?.(address?.port);
  },
);
process.on('message', ({ ask }: Question) => {
  const answer = answers[ask];
  if (answer !== undefined) process.send?.(answer());
});
process.on('disconnect', () => process.exit());
