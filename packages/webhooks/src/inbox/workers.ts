import { createWorker, type Worker, type WorkerOptions } from './worker.ts';
import type { Lane } from './lane.ts';

/** A worker for each lane, so that no lane waits for another. */
export function createWorkers(
  lanes: readonly Lane[],
  options: Omit<WorkerOptions, 'lane'>,
): Worker {
  const workers = lanes.map((lane) => createWorker({ ...options, lane }));
  return {
    start: () => workers.forEach((worker) => worker.start()),
    wake: () => workers.forEach((worker) => worker.wake()),
    async idle() {
      await Promise.all(workers.map((worker) => worker.idle()));
    },
    async stop(grace) {
      await Promise.all(workers.map((worker) => worker.stop(grace)));
    },
  };
}
