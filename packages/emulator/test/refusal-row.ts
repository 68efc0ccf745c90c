import type { Endpoint, RequestOf } from '@trtc-kit/contracts';

/** A request, and the code it is refused with. */
export type RefusalRow = readonly [Endpoint, number, object];

/** A request of an endpoint's type, and the code it is refused with. */
export const row = <E extends Endpoint>(endpoint: E, code: number, request: RequestOf<E>) =>
  [endpoint, code, request] as const;

/** Rows with names, for the titles of tests. */
export const named = (rows: readonly RefusalRow[]) =>
  rows.map(([endpoint, code, request]) => ({ path: endpoint.path, endpoint, code, request }));
