import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Costs } from '../measure/contest.ts';

/** Mebibytes of the heap of a receiver with its inbox in memory, after so many events each. */
export async function measureHeap(events: Costs): Promise<Costs> {
  const counts = [events.peer, events.ours].map(String);
  const child = fork(resolve(import.meta.dirname, 'heap.ts'), counts, {
    execArgv: ['--expose-gc'],
  });
  const ended = once(child, 'exit');
  const sizes: number[] = [];
  child.on('message', (bytes) => sizes.push(Number(bytes) / 2 ** 20));
  const [code] = (await ended) as unknown[];
  const [peer, ours] = sizes;
  if (code !== 0 || peer === undefined || ours === undefined) {
    throw new Error('The receiver ended early.');
  }
  return { ours, peer };
}
