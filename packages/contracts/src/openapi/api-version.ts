import type { Callback } from '../define/callback.ts';
import type { EndpointPath } from '../define/endpoint.ts';

/** The two families of the wire: `v4`, which Conference and Call share, and the older Call API. */
export type ApiVersion = 'v1' | 'v4';

/** The version a command's path promises; it decides the envelope, the hosts and the common codes. */
export function versionOfPath(path: EndpointPath): ApiVersion {
  return path.startsWith('/v1/') ? 'v1' : 'v4';
}

/** The version of a callback, by the answer it asks for; it decides the query. */
export function versionOfCallback(callback: Callback): ApiVersion {
  return 'ActionStatus' in callback.ack.shape ? 'v4' : 'v1';
}
