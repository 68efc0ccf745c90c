import type { Actor } from '../world/event.ts';
import type { Room } from '../world/rooms/room.ts';
import { clientOrigin } from './client-actor.ts';

/** The host who acts in a room from the client: whoever is named, or the owner. */
export function hostActor(
  room: Room,
  request: {
    readonly Operator_Account?: string | undefined;
    readonly OptPlatform?: string | undefined;
  },
): Actor {
  const account = request.Operator_Account ?? room.settings.Owner_Account;
  return { account, origin: clientOrigin(request) };
}
