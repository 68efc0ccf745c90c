import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const setCallbackSwitches: Handler<typeof contract.setCallbackSwitches> = (
  { Switches, CallbackCommandList, AllApplications = false },
  { app, world },
) => {
  const sdkAppId = AllApplications ? undefined : app.sdkAppId;
  for (const command of CallbackCommandList ?? [undefined]) {
    world.dispatcher.switchboard.set({ sdkAppId, command }, Switches);
  }
  return {};
};
