import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const timeOutCall: Handler<typeof contract.timeOutCall> = (request, { app }) => {
  app.calls.timeOut(request.CallId, request.User_Account);
  return {};
};
