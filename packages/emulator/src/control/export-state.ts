import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { emptySnapshot, snapshotSchema } from '../state/snapshot-schema.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Gives all state as JSON, but the keys of the applications. */
export const exportState = endpoint({
  path: '/v4/emulator_control/export_state',
  summary: 'Gives all state as JSON, but the keys of the applications.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({}),
  response: z.strictObject({ State: snapshotSchema.describe('To be given to import_state.') }),
  example: {
    request: {},
    response: { State: emptySnapshot },
  },
});
