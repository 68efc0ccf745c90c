import { z } from 'zod';

/** The platform a client acts from, which the callback's query repeats. */
export const client = {
  OptPlatform: z
    .enum(['Web', 'Android', 'iOS', 'Windows', 'macOS', 'iPad', 'Unknown'])
    .optional()
    .describe('Platform of the client; Unknown by default.'),
};
