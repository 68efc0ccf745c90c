import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { chatGroup } from './shapes/chat-group.ts';

/** A Chat group takes an id; a room cannot have it then. */
export const createChatGroup = endpoint({
  path: '/v4/emulator_control/create_chat_group',
  summary: 'A Chat group takes an id; a room cannot have it then.',
  ...chatGroup,
  repeat: 'idempotent',
  errors: roomErrors(100002, 100003),
});
