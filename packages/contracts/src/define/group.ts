import { isCallback, type Callback } from './callback.ts';
import { isEndpoint, type Endpoint } from './endpoint.ts';

/** A module whose exports are endpoints, callbacks and types: `import * as room from '…/room'`. */
export type Group = Readonly<Record<string, unknown>>;

/** The names of a group's endpoints. */
export type EndpointName<G extends Group> = {
  [Name in keyof G]: G[Name] extends Endpoint ? Name : never;
}[keyof G] &
  string;

/** The callbacks of a group, as a union. */
export type CallbackIn<G extends Group> = Extract<G[keyof G], Callback>;

/** The endpoints of a group with the names they are exported under. */
export function endpointsIn(group: Group): readonly (readonly [name: string, value: Endpoint])[] {
  return Object.entries(group).flatMap(([name, value]) =>
    isEndpoint(value) ? [[name, value] as const] : [],
  );
}

/** The callbacks of a group with the names they are exported under. */
export function callbacksIn(group: Group): readonly (readonly [name: string, value: Callback])[] {
  return Object.entries(group).flatMap(([name, value]) =>
    isCallback(value) ? [[name, value] as const] : [],
  );
}
