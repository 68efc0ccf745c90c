import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { ownCommand } from './shapes/own-command.ts';

/** Accounts exist from now on. */
export const importAccounts = endpoint({
  path: '/v4/emulator_control/import_accounts',
  summary: 'Accounts exist from now on.',
  ...ownCommand,
  repeat: 'idempotent',
  request: z.strictObject({ AccountList: z.array(z.string()).describe('User ids.') }),
  response: z.strictObject({}),
  example: { request: { AccountList: ['user1', 'user2'] }, response: {} },
});
