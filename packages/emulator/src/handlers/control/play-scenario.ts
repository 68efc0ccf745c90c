import type * as contract from '../../control/index.ts';
import type { Handler } from '../handler.ts';

export const playScenario: Handler<typeof contract.playScenario> = (
  { Name: name, Options: options = {} },
  { app: { sdkAppId }, world },
) => {
  const { callIds, roomId, duration } = world.scenarios.play({ sdkAppId, name, options });
  return {
    CallIds: [...callIds],
    ...(roomId === undefined ? {} : { RoomId: roomId }),
    Duration: duration,
  };
};
