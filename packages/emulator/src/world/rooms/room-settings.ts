import type { AnswerOf, RequestOf } from '@trtc-kit/contracts';
import { createRoom, updateRoomInfo, type getRoomInfo } from '@trtc-kit/contracts/room';
import { given } from '../given.ts';
import { toLimits, type PackageChoice, type PackageLimits } from '../app-settings.ts';
import { Refusal } from '../refusal.ts';

/** A room as get_room_info shows it. */
export type RoomView = AnswerOf<typeof getRoomInfo>['RoomInfo'];

/** A room as create_room takes it. */
export type NewRoom = RequestOf<typeof createRoom>['RoomInfo'];

/** The change of a room as update_room_info takes it. */
export type RoomChange = RequestOf<typeof updateRoomInfo>['RoomInfo'];

/** What is set for a room; its status and member count follow from the time and its members. */
export type RoomSettings = Omit<RoomView, 'RoomStatus' | 'MemberCount'>;

// The number in every sample of a room with seats; no page gives a default.
const usualSeats = 16;
// The page was cut after the five minutes; the day is that of the vendor's SDK.
const shortestMeeting = 300;
const longestMeeting = 86_400;
const hour = 3600;

/** Who asks for a room, when, in seconds, and what was paid for. */
export interface RoomTerms {
  readonly operator: string;
  readonly now: number;
  readonly choice: PackageChoice;
}

/** A new room with everything the request left to the backend. */
export function createSettings(input: NewRoom, { operator, now, choice }: RoomTerms): RoomSettings {
  const limits = requireLimits(input, choice);
  const start = input.ScheduleStartTime ?? now;
  const seated = input.IsSeatEnabled === true;
  const settings = {
    RoomName: input.RoomId,
    Owner_Account: operator,
    MaxMemberCount: limits.maxMembers,
    MaxSeatCount: seated ? Math.min(usualSeats, limits.maxSeats) : 0,
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
  requireSchedule(settings);
  return settings;
}

/** What the package allows; refuses a number it does not cover, or that is no number of people. */
export function requireLimits(
  { MaxMemberCount = 1, MaxSeatCount = 0 }: Pick<NewRoom, 'MaxMemberCount' | 'MaxSeatCount'>,
  choice: PackageChoice,
): PackageLimits {
  const limits = toLimits(choice);
  if (limits === undefined) throw new Refusal(100007);
  if (MaxMemberCount < 1) throw new Refusal(100002, 'RoomInfo.MaxMemberCount: below 1');
  if (MaxSeatCount < 0) throw new Refusal(100002, 'RoomInfo.MaxSeatCount: below 0');
  if (MaxMemberCount > limits.maxMembers || MaxSeatCount > limits.maxSeats) {
    throw new Refusal(100013);
  }
  return limits;
}

function requireSchedule({ ScheduleStartTime, ScheduleEndTime }: RoomSettings): void {
  const length = ScheduleEndTime - ScheduleStartTime;
  if (length >= shortestMeeting && length <= longestMeeting) return;
  throw new Refusal(100002, 'RoomInfo.ScheduleEndTime: a meeting lasts 300 to 86400 seconds');
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
