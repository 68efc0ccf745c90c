import { z } from 'zod';
import { userId } from '../../wire/text.ts';

/** Whether a member is in the call or still to be connected. */
export const memberStatus = z.enum(['Calling', 'Waiting']);

/** A member of a running call. */
export const callMember = z
  .strictObject({
    User_Account: userId.describe('User id of the member.'),
    Status: memberStatus.describe('Calling: in the call; Waiting: to be connected.'),
  })
  .meta({ id: 'CallMember' });

/** `Calling` or `Waiting`. */
export type MemberStatus = z.output<typeof memberStatus>;
