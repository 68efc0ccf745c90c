import type { AnswerOf, Endpoint, EndpointName, Group, RequestOf } from '@trtc-kit/contracts';
import type { EmulatorClock } from '../clock/clock.ts';
import type { App } from '../world/app.ts';
import type { World } from '../world/world.ts';

/** What a handler knows besides the request. */
export interface HandlerContext {
  readonly app: App;
  /** The account the request is signed for. */
  readonly operator: string;
  readonly clock: EmulatorClock;
  /** All there is, for the commands that are about the emulator itself. */
  readonly world: World;
}

/** Does what one command does and gives its payload; throws a Refusal where the vendor refuses. */
export type Handler<E extends Endpoint> = (
  request: RequestOf<E>,
  context: HandlerContext,
) => AnswerOf<E>;

/** A handler for every endpoint of a group: a missing one does not compile. */
export type Handlers<G extends Group> = {
  readonly [Name in EndpointName<G>]: G[Name] extends Endpoint ? Handler<G[Name]> : never;
};
