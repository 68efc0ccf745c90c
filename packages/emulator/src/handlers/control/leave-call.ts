import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const leaveCall: Handler<typeof contract.leaveCall> = (request, { app }) => {
  app.calls.hangUp(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
