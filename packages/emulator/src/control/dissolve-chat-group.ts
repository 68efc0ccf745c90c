import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { chatGroup } from './shapes/chat-group.ts';

/** A Chat group is gone, and its id free again. */
export const dissolveChatGroup = endpoint({
  path: '/v4/emulator_control/dissolve_chat_group',
  summary: 'A Chat group is gone, and its id free again.',
  ...chatGroup,
  repeat: 'unsafe',
  errors: roomErrors(100002),
});
