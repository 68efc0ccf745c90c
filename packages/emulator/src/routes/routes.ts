import { endpointsIn, type Endpoint, type Group } from '@trtc-kit/contracts';
import { requireCaller, type Caller, type GateContext } from '../gate/caller.ts';
import type { HandlerContext, Handlers } from '../handlers/handler.ts';

/** Lets a request through, or refuses it. */
export type Gate = (query: URLSearchParams, context: GateContext) => Caller;

/** One command: its contract, who may call it, and what it does. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly gate: Gate;
  readonly handle: (request: unknown, context: HandlerContext) => unknown;
  /**
   * Whether a request stands in the journal even where there is nothing to say of it: whoever looks at
   * the emulator again and again is not to fill it. Default: true.
   */
  readonly isNoted?: boolean;
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
