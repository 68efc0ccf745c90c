import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A callee's client says that its line is busy. */
export const busyCall = endpoint({
  path: '/v4/emulator_control/busy_call',
  summary: "A callee's client says that its line is busy.",
  ...memberOfCall,
});
