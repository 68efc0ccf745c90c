import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A member hangs up; a caller who does so before any answer cancels the call. */
export const hangUpCall = endpoint({
  path: '/v4/emulator_control/hang_up_call',
  summary: 'A member hangs up; a caller who does so before any answer cancels the call.',
  ...memberOfCall,
});
