import type * as contract from '../../control/index.ts';
import { journalEntrySchema } from '../../control/shapes/journal-entry.ts';
import type { Handler } from '../handler.ts';

export const getJournal: Handler<typeof contract.getJournal> = ({ AfterId = 0 }, { world }) => {
  const entries = world.journal.entries().filter(({ id }) => id > AfterId);
  return { EntryList: entries.map((entry) => journalEntrySchema.parse(entry)) };
};
