import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { memberOfRoom } from './shapes/member-of-room.ts';

/** A member leaves a room; an owner hands it over first. */
export const leaveRoom = endpoint({
  path: '/v4/emulator_control/leave_room',
  summary: 'A member leaves a room; an owner hands it over first.',
  ...memberOfRoom,
  errors: roomErrors(100002, 100004, 100005, 100006),
});
