import type { RequestOf } from '@trtc-kit/contracts';
import type { createRoom } from '@trtc-kit/contracts/room';

/** One call after the other, so many milliseconds each: 100,000 last six days. */
export const recordInterval = 5_000;

/** The id of a room that was made beforehand, counted from 0. */
export const roomIdOf = (index: number) => `room-${index.toString()}`;

/** What to create a room with. */
export function toNewRoom(RoomId: string): RequestOf<typeof createRoom> {
  return {
    RoomInfo: {
      RoomId,
      RoomName: 'Weekly meeting',
      RoomType: 'Conference',
      Owner_Account: 'alice',
      MaxMemberCount: 100,
      IsSeatEnabled: true,
      MaxSeatCount: 16,
      TakeSeatMode: 'FreeToTake',
    },
  };
}
