import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const rejectCall: Handler<typeof contract.rejectCall> = (request, { app }) => {
  app.calls.reject(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
