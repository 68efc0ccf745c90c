import type * as contract from '@trtc-kit/contracts/room';
import { pageBans } from '../../world/rooms/banning.ts';
import type { Handler } from '../handler.ts';

/** The default of `Limit` is not documented; its maximum is taken. */
export const getBannedMemberList: Handler<typeof contract.getBannedMemberList> = (
  { RoomId, Limit = 100, Offset = 0 },
  { app },
) => {
  const { bans, next } = pageBans(app.rooms.get(RoomId), Offset, Limit);
  const list = bans.map(({ account, until }) => ({ Member_Account: account, BannedUntil: until }));
  return { BannedAccountList: list, NextOffset: next };
};
