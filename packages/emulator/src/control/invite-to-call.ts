import { endpoint } from '@trtc-kit/contracts';
import { usersOfCall } from './shapes/users-of-call.ts';

/** Users are called into a running call. */
export const inviteToCall = endpoint({
  path: '/v4/emulator_control/invite_to_call',
  summary: 'Users are called into a running call.',
  ...usersOfCall,
});
