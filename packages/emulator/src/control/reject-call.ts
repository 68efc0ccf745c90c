import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A callee declines. */
export const rejectCall = endpoint({
  path: '/v4/emulator_control/reject_call',
  summary: 'A callee declines.',
  ...memberOfCall,
});
