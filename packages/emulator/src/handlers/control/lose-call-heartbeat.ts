import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const loseCallHeartbeat: Handler<typeof contract.loseCallHeartbeat> = (request, { app }) => {
  app.calls.loseHeartbeat(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
