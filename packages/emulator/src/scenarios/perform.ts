import { allRoutes } from '../routes/all-routes.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import type { Perform } from './run.ts';

const routes = new Map(allRoutes.map((route) => [route.endpoint.path as string, route]));

/** Does commands as an administrator, and without the checks of a request: a plan is known to fit. */
export function performIn(world: () => World): Perform {
  return (sdkAppId, { path, body }) => {
    const { apps, clock } = world();
    const app = apps.get(sdkAppId);
    if (app === undefined)
      throw new Refusal(60006, `There is no application ${sdkAppId.toString()}.`);
    app.accounts.admit(body);
    const operator = app.settings.administrators[0] ?? '';
    return routes.get(path)?.handle(body, { app, operator, clock, world: world() });
  };
}
