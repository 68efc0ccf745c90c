import { setTimeout as pass } from 'node:timers/promises';

/** What a handler does before it commits: as long as a query elsewhere takes. */
export async function afterSomeWork(): Promise<void> {
  await pass(3);
}

/** Whether an event arrived in an earlier process. */
export function isInherited(receivedAt: number): boolean {
  return receivedAt < performance.timeOrigin;
}
