import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { faultRuleSchema } from '../faults/fault-rule-schema.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Lists the faults in force. */
export const listFaults = endpoint({
  path: '/v4/emulator_control/list_faults',
  summary: 'Lists the faults in force.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({}),
  response: z.strictObject({
    FaultList: z.array(
      faultRuleSchema.extend({
        id: z.int().describe('To take it back.'),
        seen: z.int().describe('How many requests it was about so far.'),
      }),
    ),
  }),
  example: {
    request: {},
    response: { FaultList: [{ command: 'create_room', code: 60007, times: 2, id: 1, seen: 0 }] },
  },
});
