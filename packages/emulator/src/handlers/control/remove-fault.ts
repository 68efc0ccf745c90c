import type * as contract from '../../control/index.ts';
import { Refusal } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

export const removeFault: Handler<typeof contract.removeFault> = ({ Id }, { world }) => {
  if (!world.faults.remove(Id)) throw new Refusal(100002, `There is no fault ${Id.toString()}`);
  return {};
};
