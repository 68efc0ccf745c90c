import { endpoint } from '@trtc-kit/contracts';
import { usersOfCall } from './shapes/users-of-call.ts';

/** Callees who have not answered are called no longer. */
export const cancelInvite = endpoint({
  path: '/v4/emulator_control/cancel_invite',
  summary: 'Callees who have not answered are called no longer.',
  ...usersOfCall,
});
