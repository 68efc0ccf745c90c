import type { ContractIssue, ErrorRows } from '@trtc-kit/contracts';
import { apiOf, type Api, type Failure, type GateFault } from '../api/api.ts';
import { ConnectionReset, type Fault } from '../faults/fault.ts';
import { strike, wait } from '../faults/strike.ts';
import { requireBody } from '../gate/body.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import type { Arrival, Outcome } from './journal.ts';
import { hintAtCommand, hintAtFields } from './near-miss.ts';
import type { Route } from './routes.ts';

/** Which command a request is for, and where it comes from. */
export interface Addressed {
  /** Absent where nobody has such a command. */
  readonly route: Route | undefined;
  /** The paths there are. */
  readonly paths: readonly string[];
  readonly address: string;
  /** The header that asks for a fault. */
  readonly faultText: string | undefined;
}

/**
 * Answers one request: with the envelope of its API whatever happens, unless a fault is asked for.
 *
 * @throws ConnectionReset where the connection is to be cut.
 */
export async function answer(
  request: Request,
  addressed: Addressed,
  world: World,
): Promise<Response> {
  const arrival = { method: request.method, url: new URL(request.url), body: await request.text() };
  const api = apiOf(arrival.url.pathname);
  const requestId = api.toRequestId(world.ids);
  const fault = strike(addressed.faultText, arrival.url, world.faults);
  const note = (outcome: Omit<Outcome, 'fault'>) => {
    if (addressed.route?.isNoted === false && isPlain(outcome)) return;
    world.journal.add(arrival, { ...outcome, fault, requestId, at: world.clock.now() });
  };
  const before = await suffer(fault, world, note);
  if (before !== undefined) return before;
  const { body, ...outcome } = respond(arrival, addressed, { api, requestId, fault, world });
  note(outcome);
  // Nobody is told of what a kill could still undo.
  const saved = world.keeper.saved();
  if (saved !== undefined) await saved;
  if (fault?.reset === 'after') throw new ConnectionReset();
  const text = JSON.stringify(body);
  // The first half of an answer is what a connection leaves that breaks.
  const sent = fault?.truncate === true ? text.slice(0, text.length / 2) : text;
  return new Response(sent, { headers: { 'content-type': 'application/json' } });
}

/** Whether there is nothing to say of a request but that it was answered. */
function isPlain({ code, hints, undocumented }: Omit<Outcome, 'fault'>): boolean {
  return code === 0 && hints.length === 0 && undocumented.length === 0;
}

/** What a fault does before the request is looked at; a response where that is the end of it. */
async function suffer(
  fault: Fault | undefined,
  world: World,
  note: (outcome: Omit<Outcome, 'fault'>) => void,
): Promise<Response | undefined> {
  if (fault === undefined) return undefined;
  await wait(fault, world.clock);
  const { status, reset } = fault;
  if (status === undefined && reset !== 'before') return undefined;
  note({ code: 0, info: 'a fault, nothing was done', undocumented: [], hints: [] });
  if (status === undefined) throw new ConnectionReset();
  return new Response(`A fault with status ${status.toString()}.`, { status });
}

interface Around {
  readonly api: Api;
  readonly requestId: string;
  readonly fault: Fault | undefined;
  readonly world: World;
}

interface Answered extends Omit<Outcome, 'fault'> {
  readonly body: object;
}

function respond(arrival: Arrival, addressed: Addressed, around: Around): Answered {
  const { api, requestId } = around;
  const hints: string[] = [];
  try {
    const { payload, undocumented } = handle(arrival, addressed, { ...around, hints });
    return { body: api.toSuccess(payload, requestId), code: 0, info: '', undocumented, hints };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, text: info } = toFailure(error, api, addressed);
    const body = api.toFailure({ code, text: info }, requestId);
    return { body, code, info, undocumented: [], hints };
  }
}

interface Handled {
  readonly payload: unknown;
  readonly undocumented: readonly ContractIssue[];
}

function handle(
  { method, url, body: text }: Arrival,
  { route, paths, address }: Addressed,
  { api, fault, world, hints }: Around & { readonly hints: string[] },
): Handled {
  const { apps, clock } = world;
  const codeOf = (gateFault: GateFault) => api.codeOf(gateFault, route?.endpoint);
  if (route === undefined) {
    hints.push(hintAtCommand(method, url.pathname, paths));
    throw new Refusal(codeOf('unknownCommand'), hints[0]);
  }
  const { endpoint } = route;
  if (fault?.code !== undefined) throw new Refusal(fault.code);
  const gate = { apps, clock, codeOf, address, endpoint };
  const { app, identifier: operator } = route.gate(url.searchParams, gate);
  const { body, refused, undocumented } = requireBody(endpoint, text, codeOf);
  hints.push(...hintAtFields(endpoint, undocumented));
  if (refused !== undefined) throw refused;
  app.accounts.admit(body);
  return { payload: route.handle(body, { app, operator, clock, world }), undocumented };
}

/** The real words are not documented; the meaning of the code stands for them. */
function toFailure({ code, message }: Refusal, api: Api, { route }: Addressed): Failure {
  const rows: ErrorRows = { ...api.errors, ...route?.endpoint.errors };
  return { code, text: message || (rows[code]?.meaning ?? 'no page documents this code') };
}
