import type * as contract from '../../control/index.ts';
import { resetWorld } from '../../state/snapshot.ts';
import type { Handler } from '../handler.ts';

export const resetEmulator: Handler<typeof contract.resetEmulator> = (_request, { world }) => {
  resetWorld(world);
  return {};
};
