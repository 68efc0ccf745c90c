import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const acceptCall: Handler<typeof contract.acceptCall> = (request, { app }) => {
  app.calls.accept(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
