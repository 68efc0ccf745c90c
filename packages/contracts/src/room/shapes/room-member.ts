import { z } from 'zod';
import type { Open } from '../../define/open.ts';
import { userId } from '../../wire/text.ts';

/** A member of a room, as get_room_member_list returns it. */
export const roomMember = z
  .strictObject({
    Member_Account: userId.describe('User id.'),
    NameCard: z.string().describe('Nickname in the room.'),
    // The table lists the first three, the sample has the fourth.
    Role: z.enum(['Owner', 'Admin', 'Member', 'RoomOwner']).describe('Role in the room.'),
    Marks: z.array(z.int()).describe('Tags.'),
    CustomInfo: z.string().describe('Custom field of the member.'),
  })
  .meta({ id: 'RoomMember' });

/** A member of a room, as received. */
export type RoomMember = Open<z.output<typeof roomMember>>;
