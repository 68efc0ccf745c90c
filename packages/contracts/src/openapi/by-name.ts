import type { Callback } from '../define/callback.ts';
import type { Endpoint } from '../define/endpoint.ts';
import { callbacksIn, endpointsIn, type Group } from '../define/group.ts';

type Named<Value> = readonly (readonly [name: string, value: Value])[];

/** The endpoints of a group by name: the order of a module's exports differs between loaders. */
export function endpointsByName(group: Group): Named<Endpoint> {
  return byName(endpointsIn(group));
}

/** The callbacks of a group by name. */
export function callbacksByName(group: Group): Named<Callback> {
  return byName(callbacksIn(group));
}

function byName<Value>(members: Named<Value>): Named<Value> {
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1));
}
