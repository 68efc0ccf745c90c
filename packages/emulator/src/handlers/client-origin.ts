import type { Origin } from '../world/event.ts';

/** What a callback says of an event that a client caused. */
export function clientOrigin(request: { readonly OptPlatform?: string | undefined }): Origin {
  return { platform: request.OptPlatform ?? 'Unknown' };
}
