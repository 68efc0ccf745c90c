import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const busyCall: Handler<typeof contract.busyCall> = (request, { app }) => {
  app.calls.beBusy(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
