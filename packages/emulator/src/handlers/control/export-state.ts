import type * as contract from '../../control/index.ts';
import { takeSnapshot } from '../../state/snapshot.ts';
import type { Handler } from '../handler.ts';

export const exportState: Handler<typeof contract.exportState> = (_request, { world }) => {
  return { State: takeSnapshot(world) };
};
