import type { ContractIssue, Endpoint, ErrorRows } from '@trtc-kit/contracts';
import { apiOf, type Api, type Failure, type GateFault } from '../api/api.ts';
import type { EmulatorClock } from '../clock/clock.ts';
import { requireBody } from '../gate/body.ts';
import type { App } from '../world/app.ts';
import type { Ids } from '../world/ids.ts';
import { Refusal } from '../world/refusal.ts';
import type { Journal, Outcome } from './journal.ts';
import type { Route } from './routes.ts';

/** What answering needs around it. */
export interface RoutesContext {
  readonly apps: ReadonlyMap<number, App>;
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly journal: Journal;
}

/** Answers one request: always with the envelope of its API, whatever happens. */
export async function answer(
  request: Request,
  route: Route | undefined,
  context: RoutesContext,
): Promise<Response> {
  const url = new URL(request.url);
  const api = apiOf(url.pathname);
  const requestId = api.toRequestId(context.ids);
  const note = (outcome: Outcome) => {
    context.journal.add(url, outcome, context.clock.now());
  };
  try {
    const { payload, undocumented } = await handle(request, route, context);
    note({ code: 0, info: '', undocumented });
    return Response.json(api.toSuccess(payload, requestId));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failure = toFailure(error, api, route?.endpoint);
    note({ code: failure.code, info: failure.text, undocumented: [] });
    return Response.json(api.toFailure(failure, requestId));
  }
}

interface Handled {
  readonly payload: unknown;
  readonly undocumented: readonly ContractIssue[];
}

async function handle(
  request: Request,
  route: Route | undefined,
  { apps, clock }: RoutesContext,
): Promise<Handled> {
  const { pathname, searchParams } = new URL(request.url);
  const api = apiOf(pathname);
  const codeOf = (fault: GateFault) => api.codeOf(fault, route?.endpoint);
  if (route === undefined) throw new Refusal(codeOf('unknownCommand'));
  const { app, identifier: operator } = route.gate(searchParams, { apps, clock, codeOf });
  const { body, undocumented } = requireBody(route.endpoint, await request.text(), codeOf);
  return { payload: route.handle(body, { app, operator, clock }), undocumented };
}

/** The real words are not documented; the meaning of the code stands for them. */
function toFailure({ code, message }: Refusal, api: Api, endpoint: Endpoint | undefined): Failure {
  const rows: ErrorRows = { ...api.errors, ...endpoint?.errors };
  return { code, text: message || (rows[code]?.meaning ?? 'no page documents this code') };
}
