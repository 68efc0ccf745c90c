import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const addFault: Handler<typeof contract.addFault> = ({ Rule }, { world }) => {
  return { Id: world.faults.add(Rule).id };
};
