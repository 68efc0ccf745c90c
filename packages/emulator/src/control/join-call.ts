import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** A user joins a running call without having been called. */
export const joinCall = endpoint({
  path: '/v4/emulator_control/join_call',
  summary: 'A user joins a running call without having been called.',
  ...memberOfCall,
});
