import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const getClock: Handler<typeof contract.getClock> = (_request, { clock }) => {
  return { Now: clock.now(), IsFrozen: clock.isFrozen() };
};
