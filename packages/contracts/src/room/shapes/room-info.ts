import { z } from 'zod';
import type { Open } from '../../define/open.ts';
import { userId, utf8 } from '../../wire/text.ts';
import { unixSeconds } from '../../wire/time.ts';

/** How a seat is taken: not at all, by anyone, or on request. */
export const takeSeatMode = z.enum(['None', 'FreeToTake', 'ApplyToTake']);

/** Where a conference is in its schedule. */
export const roomStatus = z.enum(['None', 'NotStarted', 'Running']);

/** The switches a host has over everyone in the room. */
const switches = {
  IsVideoDisabled: z.boolean().describe("Everyone's video is muted."),
  IsAudioDisabled: z.boolean().describe("Everyone's audio is muted."),
  IsMessageDisabled: z.boolean().describe('Nobody may send text messages.'),
  IsScreenSharingDisabled: z.boolean().describe('Screen sharing is forbidden.'),
  IsCloudRecordingDisabled: z.boolean().describe('Cloud recording is forbidden.'),
};

/** What may be set on a room both at its creation and later. */
const settings = {
  RoomName: utf8(100).optional().describe('Room name; the room id by default.'),
  MaxMemberCount: z.int().optional().describe('Member limit; the limit of the package by default.'),
  IsVideoDisabled: switches.IsVideoDisabled.optional(),
  IsAudioDisabled: switches.IsAudioDisabled.optional(),
  IsMessageDisabled: switches.IsMessageDisabled.optional(),
  IsScreenSharingDisabled: switches.IsScreenSharingDisabled.optional(),
  IsCloudRecordingDisabled: switches.IsCloudRecordingDisabled.optional(),
  CustomInfo: utf8(500).optional().describe('Custom information.'),
  IsPasswordEnabled: z.boolean().optional().describe('Whether entering needs the password.'),
  Password: z.string().optional().describe('Room password.'),
};

/** A room as create_room takes it. */
export const newRoomInfo = z
  .strictObject({
    RoomId: utf8(48).describe('Room id.'),
    RoomType: z.enum(['Conference']).describe('Conference: a meeting room.'),
    Owner_Account: userId
      .optional()
      .describe('The host, an imported account; the caller of the API by default.'),
    ScheduleStartTime: unixSeconds.optional().describe('Scheduled start; now by default.'),
    ScheduleEndTime: unixSeconds
      .optional()
      .describe('Scheduled end; an hour after the start by default, 5 minutes after it at least.'),
    IsSeatEnabled: z.boolean().optional().describe('Whether the room has seats.'),
    MaxSeatCount: z.int().optional().describe('Number of seats.'),
    TakeSeatMode: takeSeatMode.optional().describe('How a seat is taken.'),
    ...settings,
  })
  .meta({ id: 'NewRoomInfo' });

/** A room as update_room_info takes it: what is left out stays as it is. */
export const changedRoomInfo = z
  .strictObject({
    RoomId: z.string().describe('Room id.'),
    TakeSeatMode: z.enum(['FreeToTake', 'ApplyToTake']).optional().describe('How a seat is taken.'),
    ...settings,
  })
  .meta({ id: 'ChangedRoomInfo' });

/** What every full description of a room has. */
export const roomProperties = {
  RoomId: z.string().describe('Room id.'),
  RoomName: z.string().describe('Room name.'),
  Owner_Account: userId.describe('The host.'),
  MaxMemberCount: z.int().describe('Member limit.'),
  MaxSeatCount: z.int().describe('Number of seats.'),
  ...switches,
  CustomInfo: z.string().describe('Custom information.'),
  ScheduleStartTime: unixSeconds.describe('Scheduled start.'),
  ScheduleEndTime: unixSeconds.describe('Scheduled end.'),
  RoomStatus: roomStatus.describe('Where the room is in its schedule.'),
  IsSeatEnabled: z.boolean().describe('The room has seats.'),
  TakeSeatMode: takeSeatMode.describe('How a seat is taken.'),
  CreateTime: unixSeconds.describe('When the room was created.'),
};

/** A room as get_room_info returns it. */
export const roomInfo = z
  .strictObject({
    ...roomProperties,
    RoomType: z.enum(['Conference']).describe('Conference: a meeting room.'),
    MemberCount: z.int().describe('Current number of members.'),
    // In the newer Chinese sample only.
    IsPasswordEnabled: z.boolean().optional().describe('Whether entering needs the password.'),
    Password: z.string().optional().describe('Room password.'),
  })
  .meta({ id: 'RoomInfo' });

/** A room, as received. Times are Unix seconds. */
export type RoomInfo = Open<z.output<typeof roomInfo>>;
