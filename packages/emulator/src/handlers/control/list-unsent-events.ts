import { pageOf } from '../../callbacks/event-page.ts';
import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const listUnsentEvents: Handler<typeof contract.listUnsentEvents> = (request, { app }) => {
  return { EventList: [...pageOf(app.outbox.unsentEvents(), request)] };
};
