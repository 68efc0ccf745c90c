import type * as contract from '@trtc-kit/contracts/call';
import { toCallView } from '../../world/calls/call-view.ts';
import type { Handler } from '../handler.ts';

export const getCallInfo: Handler<typeof contract.getCallInfo> = ({ CallId }, { app }) =>
  toCallView(app.calls.get(CallId));
