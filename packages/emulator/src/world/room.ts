import type { AnswerOf, RequestOf } from '@trtc-kit/contracts';
import { createRoom, updateRoomInfo, type getRoomInfo } from '@trtc-kit/contracts/room';
import { given } from './given.ts';

/** A room as get_room_info shows it. */
export type RoomView = AnswerOf<typeof getRoomInfo>['RoomInfo'];

/** A room as create_room takes it. */
export type NewRoom = RequestOf<typeof createRoom>['RoomInfo'];

/** The change of a room as update_room_info takes it. */
export type RoomChange = RequestOf<typeof updateRoomInfo>['RoomInfo'];

/** A room; its status and member count follow from the time and its members. */
export type Room = Omit<RoomView, 'RoomStatus' | 'MemberCount'>;

// The member limit of the trial package.
const trialMembers = 20;
const hour = 3600;

/** A new room with everything the request left to the backend. `now` is in seconds. */
export function createRoomState(input: NewRoom, operator: string, now: number): Room {
  const start = input.ScheduleStartTime ?? now;
  return {
    RoomName: input.RoomId,
    Owner_Account: operator,
    MaxMemberCount: trialMembers,
    MaxSeatCount: 0,
    IsVideoDisabled: false,
    IsAudioDisabled: false,
    IsMessageDisabled: false,
    IsScreenSharingDisabled: false,
    IsCloudRecordingDisabled: false,
    CustomInfo: '',
    ScheduleStartTime: start,
    ScheduleEndTime: start + hour,
    IsSeatEnabled: false,
    TakeSeatMode: 'None',
    CreateTime: now,
    ...given(createRoom.request.shape.RoomInfo.shape, input),
  };
}

/** A room after a change; what the change leaves out stays as it is. */
export function changeRoom(room: Room, change: RoomChange): Room {
  return { ...room, ...given(updateRoomInfo.request.shape.RoomInfo.shape, change) };
}

/** What the vendor shows of a room. `now` is in seconds. */
export function toRoomView(room: Room, now: number): RoomView {
  // When the status is None is not explained anywhere; a room is either not started or running.
  const RoomStatus = room.ScheduleStartTime > now ? 'NotStarted' : 'Running';
  return { ...room, RoomStatus, MemberCount: 0 };
}
