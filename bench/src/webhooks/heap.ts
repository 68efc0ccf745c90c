import { setImmediate as pass } from 'node:timers/promises';
import { createOurTaker } from './our-receiver.ts';

// Runs as a child process, with two numbers of events; says the bytes of the heap after each.
const [, , ...given] = process.argv;
const taker = createOurTaker('memory', '');
const atOnce = 32;

let taken = 0;
for (const until of given.map(Number)) {
  for (; taken < until; taken += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, taker.take));
  }
  await taker.rest();
  // Once more after the turn, which still holds what was just used.
  await pass();
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
}
process.disconnect();
