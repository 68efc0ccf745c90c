import type { Endpoint, RequestOf, ResponseOf } from '@trtc-kit/contracts';
import { readAnswer } from './answer.ts';
import type { Address } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import { checkRequest } from './checked-request.ts';
import type { OnContractDrift } from './contract-drift.ts';
import type { Credentials } from './credentials.ts';
import { createEffortMeter, type Effort } from './effort.ts';
import { TransportError } from './errors/transport-error.ts';
import { exchange, type Fetch } from './exchange.ts';
import type { Turns } from './limit/limits.ts';
import { waitForTurn } from './limit/turn.ts';
import { withQuery, type RandomUint32 } from './query.ts';
import { createRedaction } from './redaction.ts';
import type { Reply } from './reply.ts';
import { canConfirm, confirm } from './retry/confirm.ts';
import { toBudget, type BudgetOptions } from './retry/defaults.ts';
import { repeat } from './retry/repeat.ts';
import { createCallTrace } from './trace/channels.ts';

/** What every call of a client shares. */
export interface CallContext {
  readonly address: Address;
  readonly credentials: Credentials;
  readonly turns: Turns;
  readonly send: Fetch | undefined;
  readonly random: RandomUint32;
  readonly budget: BudgetOptions;
  readonly strictResponses: boolean;
  readonly onContractDrift: OnContractDrift;
}

/** A command with its request and its options. */
export interface Command<E extends Endpoint> {
  readonly endpoint: E;
  readonly request: RequestOf<E>;
  readonly options: CallOptions;
}

/**
 * One call from its check to its reply. An unsafe command whose answer was lost is looked up where
 * its contract says how: it is done, or it is sent once more, or nobody knows.
 */
export async function performCall<E extends Endpoint>(
  context: CallContext,
  command: Command<E>,
): Promise<Reply<ResponseOf<E>>> {
  const { endpoint, request, options } = command;
  try {
    return await callRepeatedly(context, command);
  } catch (error) {
    if (!canConfirm(error, endpoint)) throw error;
    const outcome = await confirm(endpoint, request, async (by) => {
      const read = { endpoint: by, request: {}, options };
      return (await callRepeatedly(context, read)).data;
    });
    if (outcome === 'notDone') return callRepeatedly(context, command);
    if (outcome === 'unknown' || !(error instanceof TransportError)) throw error;
    return toDoneReply(error, undefined);
  }
}

/** The reply of a command without a payload that turned out to be done. */
function toDoneReply<E extends Endpoint>(
  { attempts, elapsed }: Effort,
  requestId: string | undefined,
): Reply<ResponseOf<E>> {
  // Only commands without a payload can be found done.
  return { data: {} as ResponseOf<E>, requestId, response: undefined, attempts, elapsed };
}

/** One call with its repeats and its trace. */
async function callRepeatedly<E extends Endpoint>(
  context: CallContext,
  { endpoint, request, options }: Command<E>,
): Promise<Reply<ResponseOf<E>>> {
  const { onContractDrift, strictResponses, credentials, random } = context;
  const { unchecked = false, signal, headers } = options;
  checkRequest(endpoint, request, { unchecked, onContractDrift });
  const body = JSON.stringify(request);
  const meter = createEffortMeter();
  const { effort } = meter;
  const trace = createCallTrace(endpoint.path, credentials.sdkAppId);
  const onWait = () => {
    trace('trtc-kit:limited', {});
  };
  let usersig = '';
  let failedHosts = 0;

  const attempt = async (timeout: number): Promise<Reply<ResponseOf<E>>> => {
    await waitForTurn(context.turns, { endpoint, signal, timeout, effort, onWait });
    const address = context.address(endpoint.path, failedHosts);
    const url = await withQuery(address, credentials, random);
    usersig = url.searchParams.get('usersig') ?? '';
    trace('trtc-kit:request', { url: address.href, ...effort() });
    const sent = { path: endpoint.path, url, body, headers, timeout, signal, effort };
    const { json, response } = await exchange({ ...sent, fetch: context.send });
    // Made where there is something to redact: most calls have nothing.
    const redact = (text: string) => createRedaction(usersig, request)(text);
    const policy = { redact, strictResponses, onContractDrift, effort: effort() };
    return { ...readAnswer(endpoint, json, policy), response, ...effort() };
  };

  try {
    const reply = await repeat({
      endpoint,
      budget: toBudget(context.budget, options),
      meter,
      signal,
      random: () => random() / 2 ** 32,
      attempt,
      renew: (only) => credentials.renew(usersig, only),
      alreadyDone: ({ code, requestId }) =>
        endpoint.done?.includes(code) === true ? toDoneReply<E>(effort(), requestId) : undefined,
      onRetry: (error, delay) => {
        if (error instanceof TransportError && error.status === undefined) failedHosts += 1;
        trace('trtc-kit:retry', { error, delay, ...effort() });
      },
    });
    trace('trtc-kit:response', { requestId: reply.requestId, ...effort() });
    return reply;
  } catch (error) {
    trace('trtc-kit:error', { error, ...effort() });
    throw error;
  }
}
