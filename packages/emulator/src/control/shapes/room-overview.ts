import { getSeatList } from '@trtc-kit/contracts/seat';
import { z } from 'zod';

/** A room as get_world shows it. */
export const roomOverviewSchema = z.strictObject({
  RoomId: z.string().describe('Room id.'),
  RoomName: z.string().describe('Its name.'),
  RoomStatus: z.enum(['None', 'NotStarted', 'Running']).describe('Where it is in its schedule.'),
  Owner_Account: z.string().describe('User id of the owner.'),
  HasPassword: z.boolean().describe('Whether it asks for a password.'),
  CreatedAt: z.int().describe('Milliseconds since 1970.'),
  TakeSeatMode: z.enum(['None', 'FreeToTake', 'ApplyToTake']).describe('How a seat is taken.'),
  MemberCount: z.int().describe('How many are in it.'),
  MaxMemberCount: z.int().describe('How many it lets in.'),
  MemberList: z
    .array(
      z.strictObject({
        Member_Account: z.string().describe('User id.'),
        NameCard: z.string().describe('Their name in the room; empty without one.'),
        Role: z.enum(['Owner', 'Admin', 'Member']).describe('What they are in it.'),
        IsRobot: z.boolean().describe('Whether it is a robot.'),
      }),
    )
    .describe('The first of them, in the order of entering.'),
  SeatCount: z.int().describe('How many seats it has.'),
  TakenSeatCount: z.int().describe('How many of them somebody sits on.'),
  SeatList: getSeatList.response.shape.SeatList.describe(
    'Some of them, in their order: those that are taken or locked rather than free ones.',
  ),
  SeatApplicationCount: z.int().describe('How many ask for a seat.'),
});
