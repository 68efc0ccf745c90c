import { endpointsIn, type AnswerOf, type Endpoint, type RequestOf } from '@trtc-kit/contracts';
import * as control from './control/index.ts';
import type { HandlerContext } from './handlers/handler.ts';
import * as handlers from './handlers/control/index.ts';

/** The control commands as methods, without a server in between. */
export type ControlClient = {
  readonly [Name in keyof typeof control]: ControlMethod<(typeof control)[Name]>;
};

type ControlMethod<E> = E extends Endpoint ? (request: RequestOf<E>) => AnswerOf<E> : never;

/** Does in process what the control commands do over HTTP; throws a Refusal where they refuse. */
export function createControlClient(context: HandlerContext): ControlClient {
  // Each handler takes the request of the endpoint it is named after.
  const byName = handlers as Readonly<
    Record<string, (request: unknown, c: HandlerContext) => object>
  >;
  const methods = endpointsIn(control).map(([name]) => [
    name,
    (request: unknown) => {
      context.app.accounts.admit(request);
      return byName[name]?.(request, context);
    },
  ]);
  return Object.fromEntries(methods) as ControlClient;
}
