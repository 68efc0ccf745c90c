import type { Actor, Origin } from '../world/event.ts';
import type { HandlerContext } from './handler.ts';

/** What a callback says of an event that a REST call caused. */
export const restOrigin: Origin = { platform: 'RESTAPI' };

/** The administrator a REST call is signed for. */
export function restActor({ operator }: HandlerContext): Actor {
  return { account: operator, origin: restOrigin };
}
