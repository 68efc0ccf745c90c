import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { memberOfRoom } from './shapes/member-of-room.ts';

/** The client of a member is gone without a word: 5 minutes later the member is removed. */
export const loseHeartbeat = endpoint({
  path: '/v4/emulator_control/lose_heartbeat',
  summary: 'The client of a member is gone without a word: 5 minutes later the member is removed.',
  ...memberOfRoom,
  errors: roomErrors(100002, 100004, 100005),
});
