import type { Actor, Origin } from '../world/event.ts';

/** What a callback says of an event that a client caused. */
export function clientOrigin(request: { readonly OptPlatform?: string | undefined }): Origin {
  return { platform: request.OptPlatform ?? 'Unknown' };
}

/** The user of a client. */
export function clientActor(request: {
  readonly User_Account: string;
  readonly OptPlatform?: string | undefined;
}): Actor {
  return { account: request.User_Account, origin: clientOrigin(request) };
}
