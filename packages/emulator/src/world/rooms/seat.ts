import type { AnswerOf, SentBodyOf } from '@trtc-kit/contracts';
import type { afterSeatInfoChanged } from '@trtc-kit/contracts/callbacks/room';
import type { getSeatList } from '@trtc-kit/contracts/seat';

/** A seat as get_seat_list shows it. */
export type SeatView = AnswerOf<typeof getSeatList>['SeatList'][number];

/** A seat as the callback shows it. */
export type ChangedSeatView = SentBodyOf<typeof afterSeatInfoChanged>['SeatList'][number];

/** What is forbidden on a seat. */
export interface SeatLocks {
  readonly taken: boolean;
  readonly video: boolean;
  readonly audio: boolean;
}

/** A place to speak from. */
export interface Seat {
  readonly index: number;
  user: string | undefined;
  locks: SeatLocks;
}

// One for all seats: a room of many would be mostly this.
const unlocked: SeatLocks = Object.freeze({ taken: false, video: false, audio: false });

/** A free seat. */
export function createSeat(index: number): Seat {
  return { index, user: undefined, locks: unlocked };
}

/** What the seat list shows; the user is left out of a free seat, as in its sample. */
export function toSeatView({ index, user, locks }: Seat): SeatView {
  return {
    Index: index,
    ...(user === undefined ? {} : { Member_Account: user }),
    IsTakenDisabled: locks.taken,
    IsVideoDisabled: locks.video,
    IsAudioDisabled: locks.audio,
  };
}

/** What the callback shows; the user of a free seat is empty, as in its table. */
export function toChangedSeatView(seat: Seat): ChangedSeatView {
  const { Index, Member_Account = '', ...locks } = toSeatView(seat);
  return { Index, Member_Account, ...locks };
}
