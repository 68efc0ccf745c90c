import type { z } from 'zod';
import type { ErrorRows } from '../wire/error-row.ts';
import type { DescribesOnly } from './describes-only.ts';

/** A command's address on every host. The version decides the envelope: `v4`, or `v1` for the older Call API. */
export type EndpointPath = `/${'v1' | 'v4'}/${string}/${string}`;

/**
 * May the same request be sent twice?
 * `read` changes nothing, `idempotent` ends in the same state, `unsafe` might act twice.
 */
export type Repeat = 'read' | 'idempotent' | 'unsafe';

/** Everything the vendor documents about one REST command. */
export interface EndpointFacts<
  Path extends EndpointPath = EndpointPath,
  Request extends z.ZodObject = z.ZodObject,
  Response extends z.ZodType = z.ZodType,
  Errors extends ErrorRows = ErrorRows,
> {
  /** The path below the host. */
  readonly path: Path;
  /** One sentence on what the command does. */
  readonly summary: string;
  /** The vendor's page. */
  readonly source: string;
  /** Documented calls per second for one application, `null` where no page says. */
  readonly maxPerSecond: number | null;
  readonly repeat: Repeat;
  /**
   * Codes by which a repeat says that an earlier attempt, whose answer was lost, has done it. For
   * commands without a payload.
   */
  readonly done?: readonly number[];
  /**
   * How to find out, after a lost answer, whether an unsafe command took effect: `by` reads what it
   * writes, and refuses with `absent` while there is nothing. For commands without a payload.
   */
  readonly confirm?: { readonly by: Endpoint; readonly absent: number };
  /** Set where the vendor's page could only be read in part: unknown request keys are then sent and reported. */
  readonly completeness?: 'partial';
  /** The JSON body that is sent. */
  readonly request: Request;
  /** The payload inside the envelope; an empty object where only the envelope comes back. */
  readonly response: Response;
  /** The command's own error codes, besides the common ones. */
  readonly errors: Errors;
  /** The documented sample. */
  readonly example: { readonly request: z.input<Request>; readonly response: z.input<Response> };
}

/** One REST command as a value; clients, routes and documents derive from it. */
export interface Endpoint<
  Path extends EndpointPath = EndpointPath,
  Request extends z.ZodObject = z.ZodObject,
  Response extends z.ZodType = z.ZodType,
  Errors extends ErrorRows = ErrorRows,
> extends EndpointFacts<Path, Request, Response, Errors> {
  readonly kind: 'endpoint';
}

/**
 * Declares one REST command.
 *
 * @example
 * ```ts
 * import { endpoint, roomErrors } from '@trtc-kit/contracts';
 * import { z } from 'zod';
 *
 * export const destroyRoom = endpoint({
 *   path: '/v4/room_engine_http_srv/destroy_room',
 *   summary: 'Dismisses a room.',
 *   source: 'https://trtc.io/document/60706',
 *   maxPerSecond: 200,
 *   repeat: 'idempotent',
 *   request: z.strictObject({ RoomId: z.string() }),
 *   response: z.strictObject({}),
 *   errors: roomErrors(100001, 100004),
 *   example: { request: { RoomId: 'room-test' }, response: {} },
 * });
 * ```
 */
export function endpoint<
  const Path extends EndpointPath,
  Request extends z.ZodObject,
  Response extends z.ZodType,
  Errors extends ErrorRows,
>(
  facts: EndpointFacts<Path, Request, Response, Errors> & {
    readonly request: DescribesOnly<Request>;
    readonly response: DescribesOnly<Response>;
  },
): Endpoint<Path, Request, Response, Errors> {
  return Object.freeze({ kind: 'endpoint' as const, ...facts });
}

/** Whether a value is an endpoint made by {@link endpoint}. */
export function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'endpoint'
  );
}
