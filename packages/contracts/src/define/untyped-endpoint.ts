import { z } from 'zod';
import { endpoint, type Endpoint, type EndpointPath } from './endpoint.ts';

/**
 * A command nobody has written a contract for yet: anything may be sent and anything may come back.
 * It is never repeated blindly, for nobody knows what it does.
 */
export function untypedEndpoint(path: EndpointPath): Endpoint {
  return endpoint({
    path,
    summary: 'A command without a contract.',
    source: '',
    maxPerSecond: null,
    repeat: 'unsafe',
    request: z.looseObject({}),
    response: z.unknown(),
    errors: {},
    example: { request: {}, response: {} },
  });
}
