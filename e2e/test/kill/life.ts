import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { FromReceiver, Storage } from './messages.ts';

/** A receiver in a process of its own. */
export interface Life {
  /** Its port, once it listens; rejects if it ends before that. */
  readonly listening: Promise<number>;
  /** Ends it as a crash would, and waits until the operating system has cleared it away. */
  readonly kill: () => Promise<void>;
  /** Has it handle what is left, and end. */
  readonly finish: () => Promise<Extract<FromReceiver, { kind: 'finished' }>>;
}

const program = resolve(import.meta.dirname, 'receiver.ts');

/** Starts a receiver, which may keep compiled code in a folder. */
export function beginLife({ kind, place }: Storage, cache: string): Life {
  const child = fork(program, [kind, place], {
    execArgv: [],
    // What one life has compiled, the next need not.
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const ended = once(child, 'exit');
  const early = ended.then(() => {
    throw new Error('The receiver ended early.');
  });
  const hear = async <Kind extends FromReceiver['kind']>(wanted: Kind) => {
    const [message] = (await Promise.race([once(child, 'message'), early])) as unknown[];
    // Both ends of the channel are ours, and typed by the same file.
    const said = message as FromReceiver;
    if (said.kind !== wanted) throw new Error(`The receiver said ${said.kind}, not ${wanted}.`);
    return said as Extract<FromReceiver, { kind: Kind }>;
  };
  const listening = hear('ready').then(({ port }) => port);
  // Who kills it before it listens does not ask for its port.
  listening.catch(() => undefined);
  return {
    listening,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async finish() {
      const finished = hear('finished');
      child.send('finish');
      const counts = await finished;
      child.disconnect();
      await ended;
      return counts;
    },
  };
}
