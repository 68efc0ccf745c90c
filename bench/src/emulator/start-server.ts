import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Question } from './messages.ts';

/** A program that listens on a port of loopback. */
export interface Program {
  readonly path: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** A server in a process of its own. */
export interface Server extends AsyncDisposable {
  readonly port: number;
  readonly ask: (question: Question) => Promise<number>;
}

const probe = import.meta.resolve('./probe.ts');

/** Starts a server with the probe in it, and waits until it listens. It ends when disposed. */
export async function startServer(program: Program): Promise<Server> {
  const child = fork(program.path, program.arguments, {
    execArgv: ['--expose-gc', '--import', probe],
    env: { ...process.env, ...program.environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${program.path} ended early.`);
  });
  // Heard only where somebody waits for an answer.
  ended.catch(() => undefined);
  const nextNumber = async (): Promise<number> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
    if (typeof message !== 'number') throw new Error(`${program.path} said something unknown.`);
    return message;
  };
  return {
    port: await nextNumber(),
    ask(question) {
      child.send(question);
      return nextNumber();
    },
    async [Symbol.asyncDispose]() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
