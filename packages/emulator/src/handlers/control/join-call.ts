import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const joinCall: Handler<typeof contract.joinCall> = (request, { app }) => {
  app.calls.join(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
