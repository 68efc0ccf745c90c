import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A callee answers, as the vendor's client does. */
export const acceptCall = endpoint({
  path: '/v4/emulator_control/accept_call',
  summary: "A callee answers, as the vendor's client does.",
  ...memberOfCall,
});
