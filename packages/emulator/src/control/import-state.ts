import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { emptySnapshot, snapshotSchema } from '../state/snapshot-schema.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Puts exported state in the place of what there is, and the clock to its time. */
export const importState = endpoint({
  path: '/v4/emulator_control/import_state',
  summary: 'Puts exported state in the place of what there is, and the clock to its time.',
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({ State: snapshotSchema.describe('As export_state gave it.') }),
  response: z.strictObject({}),
  example: { request: { State: emptySnapshot }, response: {} },
});
