import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const createChatGroup: Handler<typeof contract.createChatGroup> = ({ GroupId }, { app }) => {
  app.rooms.createChatGroup(GroupId);
  return {};
};
