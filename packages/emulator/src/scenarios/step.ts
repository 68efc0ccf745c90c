import type { Endpoint, RequestOf } from '@trtc-kit/contracts';
import { startCall } from '../control/start-call.ts';

/** One thing a scenario does, as a command does it. */
export interface Step {
  /** Milliseconds after the start of the scenario. */
  readonly at: number;
  /** Path of the command. */
  readonly path: string;
  /** Its request, but the id of a call that the scenario itself starts. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What the scenario calls the call that starts here. */
  readonly starts?: string;
  /** What it calls the call in which something is done. */
  readonly inCall?: string;
}

type InCall<E extends Endpoint> = Omit<RequestOf<E>, 'CallId'> & { readonly call: string };

/** A command is done at a time. */
export function toStep<E extends Endpoint>(at: number, endpoint: E, request: RequestOf<E>): Step {
  return { at, path: endpoint.path, body: request };
}

/** A call starts, and has a name for the steps that follow. */
export function toStart(at: number, call: string, request: RequestOf<typeof startCall>): Step {
  return { ...toStep(at, startCall, request), starts: call };
}

/** Something is done in a call that the scenario started. */
export function toAct<E extends Endpoint>(
  at: number,
  endpoint: E,
  { call, ...body }: InCall<E>,
): Step {
  return { at, path: endpoint.path, body, inCall: call };
}
