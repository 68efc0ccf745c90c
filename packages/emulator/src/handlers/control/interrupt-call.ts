import type * as contract from '../../control/index.ts';
import { clientOrigin } from '../client-actor.ts';
import type { Handler } from '../handler.ts';

export const interruptCall: Handler<typeof contract.interruptCall> = (request, { app }) => {
  app.calls.interrupt(request.CallId, request.User_Account, clientOrigin(request));
  return {};
};
