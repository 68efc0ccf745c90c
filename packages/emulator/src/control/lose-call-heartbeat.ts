import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A member's heartbeat has expired: the server takes them out of the call at once. */
export const loseCallHeartbeat = endpoint({
  path: '/v4/emulator_control/lose_call_heartbeat',
  summary: "A member's heartbeat has expired: the server takes them out of the call at once.",
  ...memberOfCall,
});
