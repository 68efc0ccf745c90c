import type { Callback } from '../define/callback.ts';
import type { Endpoint } from '../define/endpoint.ts';
import type { Group } from '../define/group.ts';
import { callbacksByName, endpointsByName } from '../openapi/by-name.ts';
import { toKebab } from '../openapi/names.ts';

/** An endpoint or a callback with its place in the package and in the reference. */
export interface Member<Value extends Endpoint | Callback = Endpoint | Callback> {
  /** The name of its export. */
  readonly name: string;
  readonly value: Value;
  /** What it is imported from. */
  readonly specifier: string;
  /** The file of its page, from the folder of the reference on. */
  readonly file: string;
}

/** The endpoints of a group. */
export function endpointMembers(group: string, members: Group): readonly Member<Endpoint>[] {
  const folder = toKebab(group);
  return endpointsByName(members).map(([name, value]) => toMember(folder, name, value));
}

/** The callbacks of a group: `callV1Callbacks` stands in `callbacks/call-v1`. */
export function callbackMembers(group: string, members: Group): readonly Member<Callback>[] {
  const folder = `callbacks/${toKebab(group.replace(/Callbacks$/, ''))}`;
  return callbacksByName(members).map(([name, value]) => toMember(folder, name, value));
}

function toMember<Value extends Endpoint | Callback>(
  folder: string,
  name: string,
  value: Value,
): Member<Value> {
  const specifier = `@trtc-kit/contracts/${folder}`;
  return { name, value, specifier, file: `${folder}/${toKebab(name)}.md` };
}
