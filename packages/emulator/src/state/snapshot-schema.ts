import { z } from 'zod';

/** What a snapshot looks like; what stands on the shelves is the emulator's own business. */
export const snapshotSchema = z.strictObject({
  format: z.literal('trtc-kit-emulator'),
  version: z.literal(1),
  clock: z.strictObject({ now: z.int(), isFrozen: z.boolean() }),
  shelves: z.record(z.string(), z.record(z.string(), z.json())),
});

/** All state of an emulator as JSON, but the keys and tokens of its applications. */
export type Snapshot = z.output<typeof snapshotSchema>;

/** What an emulator exports in which nothing ever was. */
export const emptySnapshot: Snapshot = {
  ...({ format: 'trtc-kit-emulator', version: 1 } as const),
  clock: { now: 1700000000000, isFrozen: true },
  shelves: {},
};
