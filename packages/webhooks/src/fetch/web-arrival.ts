import type { Answer } from '../answer.ts';
import type { Arrival, ArrivalBody } from '../arrival.ts';

/** What a platform knows beside the request. */
export interface FetchContext {
  /** Keeps the platform from ending before handlers have ended. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /** IP address of the peer, for the address list. */
  readonly address?: string | undefined;
}

/** A request of the web platform as an arrival. */
export function toArrival(request: Request, { waitUntil, address }: FetchContext = {}): Arrival {
  const at = request.url.indexOf('?');
  const [search = ''] = at === -1 ? [] : request.url.slice(at).split('#', 1);
  return {
    method: request.method,
    search,
    body: bodyOf(request),
    address,
    forwardedFor: request.headers.get('x-forwarded-for') ?? undefined,
    waitUntil,
  };
}

function bodyOf({ bodyUsed, body }: Request): ArrivalBody {
  if (bodyUsed || body?.locked === true) return { kind: 'consumed' };
  return body === null ? { kind: 'text', text: '' } : { kind: 'stream', chunks: body };
}

/** An answer as the web platform has it. */
export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}
