import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const getCallbackSwitches: Handler<typeof contract.getCallbackSwitches> = (
  _request,
  { world },
) => {
  return { SwitchList: [...world.dispatcher.switchboard.list()] };
};
