import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const inviteToCall: Handler<typeof contract.inviteToCall> = (request, { app }) => {
  app.calls.invite(request.CallId, request.UserList_Account, clientOrigin(request));
  return {};
};
