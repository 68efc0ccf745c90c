import { z } from 'zod';

const packageLimits = z.strictObject({
  maxMembers: z.int().min(1).describe('The most members a room may have.'),
  maxSeats: z.int().min(0).describe('The most seats a room may have.'),
});

/** The settings of an application as JSON has them; `AppSettings` says what each means. */
export const appSettingsSchema = z.strictObject({
  administrators: z.array(z.string()).describe('Accounts REST calls may be signed for.'),
  accounts: z.enum(['firstUse', 'imported']).describe('Which accounts exist.'),
  package: z
    .union([z.enum(['trial', 'basic', 'advanced', 'ultra', 'none']), packageLimits])
    .describe('The package of Conference, or limits of your own.'),
  roomRights: z.enum(['everything', 'role']).describe('What administrators may do in rooms.'),
  edition: z.enum(['group', 'oneToOne', 'none']).describe('The edition of Call.'),
  isDisabled: z.boolean().describe('Whether the application is disabled.'),
  allowedAddresses: z
    .array(z.string())
    .describe('Where REST calls may come from; empty: anywhere.'),
  limitsFrequency: z.boolean().describe('Whether too many calls per second are refused.'),
  checksBusy: z.boolean().describe('Whether a user who is in a call is busy.'),
  callbacks: z
    .strictObject({
      token: z.string().optional().describe('Adds Sign and RequestTime.'),
      contentType: z.string().optional().describe('Content-Type of callbacks, or none.'),
      profile: z
        .enum(['once', 'chatRetry', 'v1Ladder'])
        .optional()
        .describe('How often v4 repeats.'),
      timeout: z.int().min(1).optional().describe('Milliseconds to wait for the answer.'),
    })
    .describe('How callbacks go out.'),
});
