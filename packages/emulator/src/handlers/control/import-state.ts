import type * as contract from '../../control/index.ts';
import { putSnapshot } from '../../state/snapshot.ts';
import type { Handler } from '../handler.ts';

export const importState: Handler<typeof contract.importState> = ({ State }, { world }) => {
  putSnapshot(world, State);
  return {};
};
