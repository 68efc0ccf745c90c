import { endpoint } from '@trtc-kit/contracts';
import { memberOfCall } from './shapes/member-of-call.ts';

/** Network trouble at a member breaks the call off, for everybody. */
export const interruptCall = endpoint({
  path: '/v4/emulator_control/interrupt_call',
  summary: 'Network trouble at a member breaks the call off, for everybody.',
  ...memberOfCall,
});
