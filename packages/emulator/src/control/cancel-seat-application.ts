import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { memberOfRoom } from './shapes/member-of-room.ts';

/** A member who asks for a seat does not want it any more. */
export const cancelSeatApplication = endpoint({
  path: '/v4/emulator_control/cancel_seat_application',
  summary: 'A member who asks for a seat does not want it any more.',
  ...memberOfRoom,
  repeat: 'unsafe',
  errors: roomErrors(100002, 100004, 100204),
});
