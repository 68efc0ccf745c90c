import { endpointsIn, type Endpoint, type Group } from '@trtc-kit/contracts';
import type { EmulatorClock } from '../clock/clock.ts';
import { requireBody } from '../gate/body.ts';
import { requireCaller, type Caller } from '../gate/caller.ts';
import type { HandlerContext, Handlers } from '../handlers/handler.ts';
import type { App } from '../world/app.ts';
import type { Ids } from '../world/ids.ts';
import { Refusal } from '../world/refusal.ts';
import { toFailure, toSuccess } from './answer.ts';
import type { Journal, Outcome } from './journal.ts';

/** What answering needs around it. */
export interface RoutesContext {
  readonly apps: ReadonlyMap<number, App>;
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly journal: Journal;
}

/** Lets a request through, or refuses it. */
export type Gate = (query: URLSearchParams, context: RoutesContext) => Caller;

/** One command: its contract, who may call it, and what it does. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly gate: Gate;
  readonly handle: (request: unknown, context: HandlerContext) => object;
}

/** The routes of a group, one for each endpoint. */
export function toRoutes<const G extends Group>(
  group: G,
  handlers: Handlers<G>,
  gate: Gate = requireCaller,
): readonly Route[] {
  // Handlers has exactly the names of the group's endpoints, each taking what its endpoint checks.
  const byName = handlers as Readonly<Record<string, Route['handle']>>;
  return endpointsIn(group).flatMap(([name, endpoint]) => {
    const handle = byName[name];
    return handle === undefined ? [] : [{ endpoint, gate, handle }];
  });
}

/** Answers one request: always with an envelope, whatever happens. */
export async function answer(
  request: Request,
  route: Route | undefined,
  context: RoutesContext,
): Promise<Response> {
  const RequestId = context.ids.requestId();
  const url = new URL(request.url);
  const note = (outcome: Outcome) => {
    context.journal.add(url, outcome, context.clock.now());
  };
  try {
    if (route === undefined) throw new Refusal(60009);
    const caller = route.gate(url.searchParams, context);
    const { body, undocumented } = requireBody(route.endpoint, await request.text());
    const { app, identifier: operator } = caller;
    const payload = route.handle(body, { app, operator, clock: context.clock });
    note({ code: 0, info: '', undocumented });
    return Response.json(toSuccess(payload, RequestId));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failure = toFailure(error, RequestId, route?.endpoint);
    note({ code: error.code, info: failure.ErrorInfo, undocumented: [] });
    return Response.json(failure);
  }
}
