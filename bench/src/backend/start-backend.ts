import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Counts, Ports } from './messages.ts';

/** A backend on loopback, in a process of its own. It ends when disposed. */
export async function startBackend() {
  const child = fork(resolve(import.meta.dirname, 'backend.ts'));
  const ended = once(child, 'exit').then(() => {
    throw new Error('The backend ended early.');
  });
  // Heard only where somebody waits for an answer.
  ended.catch(() => undefined);
  const nextMessage = async (): Promise<unknown> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
    return message;
  };
  // Both ends of the channel are ours, and typed by the same file.
  const ports = (await nextMessage()) as Ports;
  return {
    ports,
    async counts(): Promise<Counts> {
      child.send('count');
      return (await nextMessage()) as Counts;
    },
    async [Symbol.asyncDispose]() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
