import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { faultRuleSchema } from '../faults/fault-rule-schema.ts';
import { ownCommand } from './shapes/own-command.ts';

/** From now on something goes wrong on purpose. */
export const addFault = endpoint({
  path: '/v4/emulator_control/add_fault',
  summary: 'From now on something goes wrong on purpose.',
  ...ownCommand,
  repeat: 'unsafe',
  request: z.strictObject({ Rule: faultRuleSchema.describe('As emulator.faults.add takes it.') }),
  response: z.strictObject({ Id: z.int().describe('To take it back.') }),
  example: {
    request: { Rule: { command: 'create_room', code: 60007, times: 2 } },
    response: { Id: 1 },
  },
});
