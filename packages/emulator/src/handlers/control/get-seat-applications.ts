import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const getSeatApplications: Handler<typeof contract.getSeatApplications> = (
  { RoomId },
  { app },
) => ({
  ApplicationList: app.rooms
    .get(RoomId)
    .queue.list()
    .map(({ user, index }) => ({
      Member_Account: user,
      ...(index === undefined ? {} : { Index: index }),
    })),
});
