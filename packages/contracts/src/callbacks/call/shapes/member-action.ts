import { z } from 'zod';

/**
 * What a member of a call did. The pages disagree on the spelling; the first eight are the more
 * likely words on the wire, the others stand in a table or a sample and are read as well.
 *
 * @see https://trtc.io/document/69215
 */
export const memberAction = z.enum([
  'Accept',
  'Reject',
  'NotAnswer',
  'HangUp',
  'Join',
  'Offline',
  'Invite',
  'Cancel_Invite',
  'Answer',
  'Hangup',
  'Hang Up',
  'Invited',
  'Canncel_Invite',
]);

/** What a member of a call did, in any documented spelling. */
export type MemberAction = z.output<typeof memberAction>;
