import type { WorldEvent } from '../src/world/event.ts';

interface Member {
  readonly User_Account: string;
  readonly Status: string;
}

interface Body {
  readonly CallInfo?: { readonly CallId: string };
  readonly CallId?: string;
  readonly CallRecord?: { readonly CallId: string };
  readonly UserList?: readonly Member[];
}

/** What somebody knows of the calls that run who was told of everything, in the words of v4. */
export function reduceCalls(events: readonly WorldEvent[]) {
  const running = new Map<string, readonly Member[]>();
  const ended: string[] = [];
  for (const { product, body } of events) {
    if (product !== 'call') continue;
    const { CallInfo, CallId = CallInfo?.CallId, CallRecord, UserList = [] }: Body = body;
    if (CallRecord !== undefined) {
      running.delete(CallRecord.CallId);
      ended.push(CallRecord.CallId);
    } else if (CallId !== undefined) running.set(CallId, UserList);
  }
  return { running: [...running].map(([id, members]) => ({ id, members })), ended };
}
