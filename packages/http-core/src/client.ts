import {
  endpointsIn,
  untypedEndpoint,
  type Endpoint,
  type EndpointPath,
  type Group,
  type RequestOf,
  type ResponseOf,
} from '@trtc-kit/contracts';
import type { CallOptions } from './call-options.ts';
import { toCall, type Call } from './reply.ts';
import type { Transport } from './transport.ts';

/** A command as a method; its request may be left out where nothing in it is required. */
export type ClientMethod<E extends Endpoint> =
  Record<string, never> extends RequestOf<E>
    ? (request?: RequestOf<E>, options?: CallOptions) => Call<ResponseOf<E>>
    : (request: RequestOf<E>, options?: CallOptions) => Call<ResponseOf<E>>;

/** A method for each endpoint of a group, under the name the group exports it by. */
export type Methods<G extends Group> = {
  readonly [Name in keyof G as G[Name] extends Endpoint ? Name : never]: G[Name] extends Endpoint
    ? ClientMethod<G[Name]>
    : never;
};

/** What a client can do for a command that has no contract yet. */
export interface UntypedRequest {
  /**
   * Sends any command, without a check of what is sent or what comes back; it is not repeated where
   * it may have taken effect.
   */
  readonly request: (
    path: EndpointPath,
    request?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ) => Call<unknown>;
}

/** The methods of a group, and a way to send what is not in it. */
export type Client<G extends Group> = Methods<G> & UntypedRequest;

/**
 * A client for a group of endpoints.
 *
 * @example
 * ```ts
 * import * as room from '@trtc-kit/contracts/room';
 * import { createClient, createTransport } from '@trtc-kit/http-core';
 *
 * const transport = createTransport({ sdkAppId: 1400000000, secretKey: 'key', region: 'singapore' });
 * const rooms = createClient(room, transport);
 * export const info = () => rooms.getRoomInfo({ RoomId: 'room-test' });
 * ```
 */
export function createClient<const G extends Group>(group: G, transport: Transport): Client<G> {
  const methods = endpointsIn(group).map(([name, endpoint]) => [
    name,
    (request: RequestOf<Endpoint> = {}, options?: CallOptions) =>
      toCall(transport.call(endpoint, request, options)),
  ]);
  const untyped: UntypedRequest = {
    request: (path, request = {}, options = {}) =>
      toCall(transport.call(untypedEndpoint(path), request, options)),
  };
  // One method per endpoint, each made from the endpoint its type is derived from.
  return Object.freeze({ ...Object.fromEntries(methods), ...untyped }) as Client<G>;
}
