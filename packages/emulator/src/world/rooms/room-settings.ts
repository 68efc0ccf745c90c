import type { AnswerOf, RequestOf } from '@trtc-kit/contracts';
import { createRoom, updateRoomInfo, type getRoomInfo } from '@trtc-kit/contracts/room';
import { given } from '../given.ts';
import { Refusal } from '../refusal.ts';

/** A room as get_room_info shows it. */
export type RoomView = AnswerOf<typeof getRoomInfo>['RoomInfo'];

/** A room as create_room takes it. */
export type NewRoom = RequestOf<typeof createRoom>['RoomInfo'];

/** The change of a room as update_room_info takes it. */
export type RoomChange = RequestOf<typeof updateRoomInfo>['RoomInfo'];

/** What is set for a room; its status and member count follow from the time and its members. */
export type RoomSettings = Omit<RoomView, 'RoomStatus' | 'MemberCount'>;

// The member limit of the trial package.
const trialMembers = 20;
// The number in every sample of a room with seats; no page gives a default.
const usualSeats = 16;
// The members of the largest room any package has: more seats are never needed.
const mostSeats = 300;
const hour = 3600;

/** A new room with everything the request left to the backend. `now` is in seconds. */
export function createSettings(input: NewRoom, operator: string, now: number): RoomSettings {
  const start = input.ScheduleStartTime ?? now;
  const seated = input.IsSeatEnabled === true;
  const settings = {
    RoomName: input.RoomId,
    Owner_Account: operator,
    MaxMemberCount: trialMembers,
    MaxSeatCount: seated ? usualSeats : 0,
    IsVideoDisabled: false,
    IsAudioDisabled: false,
    IsMessageDisabled: false,
    IsScreenSharingDisabled: false,
    IsCloudRecordingDisabled: false,
    CustomInfo: '',
    ScheduleStartTime: start,
    ScheduleEndTime: start + hour,
    IsSeatEnabled: false,
    TakeSeatMode: seated ? ('FreeToTake' as const) : ('None' as const),
    CreateTime: now,
    ...given(createRoom.request.shape.RoomInfo.shape, input),
  };
  if (settings.MaxSeatCount < 0) throw new Refusal(100002, 'RoomInfo.MaxSeatCount: below 0');
  if (settings.MaxSeatCount > mostSeats) throw new Refusal(100013);
  return settings;
}

/** What is set after a change; what the change leaves out stays as it is. */
export function changeSettings(settings: RoomSettings, change: RoomChange): RoomSettings {
  return { ...settings, ...given(updateRoomInfo.request.shape.RoomInfo.shape, change) };
}

/** Where a room is in its schedule. `now` is in seconds. */
export function toStatus(settings: RoomSettings, now: number): RoomView['RoomStatus'] {
  // When the status is None is not explained anywhere; a room is either not started or running.
  return settings.ScheduleStartTime > now ? 'NotStarted' : 'Running';
}
