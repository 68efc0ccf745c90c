import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { memberOfRoom } from './shapes/member-of-room.ts';

/** A member gets up from the seat. */
export const leaveSeat = endpoint({
  path: '/v4/emulator_control/leave_seat',
  summary: 'A member gets up from the seat.',
  ...memberOfRoom,
  errors: roomErrors(100002, 100004, 100206),
});
