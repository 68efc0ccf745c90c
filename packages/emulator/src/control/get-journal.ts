import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { journalEntrySchema } from './shapes/journal-entry.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Gives the last requests and how each was answered, oldest first. */
export const getJournal = endpoint({
  path: '/v4/emulator_control/get_journal',
  summary: 'Gives the last requests and how each was answered, oldest first.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({
    AfterId: z.int().optional().describe('Only those with a larger id; all by default.'),
  }),
  response: z.strictObject({ EntryList: z.array(journalEntrySchema) }),
  example: { request: { AfterId: 0 }, response: { EntryList: [] } },
});
