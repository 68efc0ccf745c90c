import { z } from 'zod';
import type { Open } from '../../define/open.ts';
import { userId } from '../../wire/text.ts';
import { unixSeconds } from '../../wire/time.ts';

/** A banned user, as get_banned_member_list returns it. */
export const bannedMember = z
  .strictObject({
    Member_Account: userId.describe('User id.'),
    BannedUntil: unixSeconds.describe('When the ban ends.'),
  })
  .meta({ id: 'BannedMember' });

/** A banned user, as received. Times are Unix seconds. */
export type BannedMember = Open<z.output<typeof bannedMember>>;
