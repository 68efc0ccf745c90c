import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const cancelInvite: Handler<typeof contract.cancelInvite> = (request, { app }) => {
  app.calls.cancelInvite(request.CallId, request.UserList_Account, clientOrigin(request));
  return {};
};
