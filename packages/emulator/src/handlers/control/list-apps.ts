import type * as contract from '../../control/index.ts';
import { appSettingsSchema } from '../../world/app-settings-schema.ts';
import { withoutToken } from '../../world/app-settings.ts';
import type { Handler } from '../handler.ts';

export const listApps: Handler<typeof contract.listApps> = (_request, { world }) => {
  const list = world.apps.all();
  return {
    AppList: list.map(({ sdkAppId, settings }) => ({
      SdkAppId: sdkAppId,
      Settings: appSettingsSchema.parse(withoutToken(settings)),
    })),
  };
};
