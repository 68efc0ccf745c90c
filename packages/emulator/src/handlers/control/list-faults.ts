import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const listFaults: Handler<typeof contract.listFaults> = (_request, { world }) => {
  return { FaultList: [...world.faults.list()] };
};
