import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const setClock: Handler<typeof contract.setClock> = ({ Now, IsFrozen }, { clock }) => {
  if (IsFrozen === true) clock.freeze();
  if (Now !== undefined) clock.set(Now);
  if (IsFrozen === false) clock.resume();
  return { Now: clock.now(), IsFrozen: clock.isFrozen() };
};
