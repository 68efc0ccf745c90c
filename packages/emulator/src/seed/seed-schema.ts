import { z } from 'zod';
import { snapshotSchema } from '../state/snapshot-schema.ts';

/** A command to be done at the start, as an administrator of the application. */
const seedCommand = z.strictObject({
  path: z.string().describe('For example /v4/room_engine_http_srv/create_room.'),
  body: z.record(z.string(), z.json()).describe('Its request.'),
  sdkAppId: z.int().optional().describe('Default: the first application.'),
});

/** What an emulator may start with: exported state, or commands to be done in order. */
export const seedSchema = z.union([
  snapshotSchema,
  z.strictObject({ commands: z.array(seedCommand) }),
]);

/** Exported state, or commands to be done in order. */
export type Seed = z.output<typeof seedSchema>;

/** One of the commands. */
export type SeedCommand = z.output<typeof seedCommand>;
