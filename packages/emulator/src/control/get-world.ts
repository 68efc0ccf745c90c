import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { callOverviewSchema } from './shapes/call-overview.ts';
import { ownCommand } from './shapes/own-command.ts';
import { roomOverviewSchema } from './shapes/room-overview.ts';

const count = (what: string) => z.int().describe(`How many ${what}.`);

/** Gives what there is now in an application: the newest rooms and running calls, and counts of all. */
export const getWorld = endpoint({
  path: '/v4/emulator_control/get_world',
  summary: 'Gives what there is now: the newest rooms and running calls, and counts of all.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({
    Filter: z
      .string()
      .optional()
      .describe(
        'Only rooms and calls with this text in an id, a name, an owner or a caller, or with exactly this user in them; all by default.',
      ),
    Limit: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('How many rooms and how many calls at most; 50 by default.'),
    MemberLimit: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('How many people and how many seats of each at most; 20 by default.'),
  }),
  response: z.strictObject({
    Now: z.int().describe("Milliseconds since 1970, by the emulator's clock."),
    IsFrozen: z.boolean().describe('Whether time stands.'),
    RoomCount: count('rooms there are'),
    FoundRoomCount: count('of them the filter lets through'),
    RoomList: z.array(roomOverviewSchema).describe('The newest of those, newest first.'),
    CallCount: count('calls are running'),
    FoundCallCount: count('of them the filter lets through'),
    CallList: z.array(callOverviewSchema).describe('The newest of those, newest first.'),
    RequestCount: count('entries the journal has'),
    LastRequestId: z.int().describe('Id of the last of them; 0 without one.'),
    LastDeliveryId: z.int().describe('Id of the last callback; 0 without one.'),
    LastUnsentEventId: z.int().describe('Id of the last event that was not sent; 0 without one.'),
  }),
  example: {
    request: { Filter: 'room-test' },
    response: {
      Now: 1700000060000,
      IsFrozen: true,
      RoomCount: 3,
      FoundRoomCount: 1,
      RoomList: [
        {
          RoomId: 'room-test',
          RoomName: 'Weekly',
          RoomStatus: 'Running',
          Owner_Account: 'user1',
          HasPassword: false,
          CreatedAt: 1700000000000,
          TakeSeatMode: 'FreeToTake',
          MemberCount: 1,
          MaxMemberCount: 300,
          MemberList: [{ Member_Account: 'user1', NameCard: '', Role: 'Owner', IsRobot: false }],
          SeatCount: 1,
          TakenSeatCount: 1,
          SeatList: [
            {
              Index: 0,
              Member_Account: 'user1',
              IsTakenDisabled: false,
              IsVideoDisabled: false,
              IsAudioDisabled: false,
            },
          ],
          SeatApplicationCount: 0,
        },
      ],
      CallCount: 0,
      FoundCallCount: 0,
      CallList: [],
      RequestCount: 12,
      LastRequestId: 12,
      LastDeliveryId: 4,
      LastUnsentEventId: 0,
    },
  },
});
