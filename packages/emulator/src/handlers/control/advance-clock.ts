import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const advanceClock: Handler<typeof contract.advanceClock> = (
  { Milliseconds },
  { clock },
) => {
  clock.advance(Milliseconds);
  return { Now: clock.now() };
};
