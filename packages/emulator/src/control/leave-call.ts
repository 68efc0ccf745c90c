import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A member leaves a group call, which goes on; on the wire that is hanging up. */
export const leaveCall = endpoint({
  path: '/v4/emulator_control/leave_call',
  summary: 'A member leaves a group call, which goes on; on the wire that is hanging up.',
  ...memberOfCall,
});
