import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { switchEntrySchema } from '../callbacks/switches-schema.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Lists what goes wrong with callbacks on purpose. */
export const getCallbackSwitches = endpoint({
  path: '/v4/emulator_control/get_callback_switches',
  summary: 'Lists what goes wrong with callbacks on purpose.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({}),
  response: z.strictObject({ SwitchList: z.array(switchEntrySchema) }),
  example: {
    request: {},
    response: { SwitchList: [{ sdkAppId: 1400000000, dropEvery: 3, copies: 2, seen: 0 }] },
  },
});
