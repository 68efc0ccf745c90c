import { expect } from 'vitest';
import type { World } from './world.ts';

/** What arrived, after a check that everything that was sent did, once, and in order. */
export async function bodiesIn({
  emulator,
  events,
  settled,
  surprises,
}: World): Promise<unknown[]> {
  await settled();
  const sent = emulator.deliveries();
  expect(events.map(({ raw }) => raw)).toEqual(sent.map(({ body }) => body));
  expect(new Set(sent.map(({ outcome }) => outcome?.kind))).toEqual(new Set(['acked']));
  expect(surprises).toEqual([]);
  return events.map(({ body }) => body);
}
