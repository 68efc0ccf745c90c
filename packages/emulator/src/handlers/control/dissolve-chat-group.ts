import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const dissolveChatGroup: Handler<typeof contract.dissolveChatGroup> = (
  { GroupId },
  { app },
) => {
  app.rooms.dissolveChatGroup(GroupId);
  return {};
};
