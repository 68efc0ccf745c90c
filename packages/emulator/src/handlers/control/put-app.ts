import type * as contract from '../../control/index.ts';
import { appSettingsSchema } from '../../world/app-settings-schema.ts';
import { withoutToken } from '../../world/app-settings.ts';
import { keyWithoutSecret } from '../../world/apps.ts';
import { refuseTypeError } from '../../world/refusal.ts';
import type { Handler } from '../handler.ts';

export const putApp: Handler<typeof contract.putApp> = (
  { SdkAppId, SecretKey, Settings },
  { world },
) => {
  const { apps } = world;
  const key = SecretKey ?? apps.get(SdkAppId)?.secretKey ?? keyWithoutSecret;
  const app = refuseTypeError(() => apps.put({ ...Settings, sdkAppId: SdkAppId, secretKey: key }));
  return { Settings: appSettingsSchema.parse(withoutToken(app.settings)) };
};
