import { requireBody } from '../gate/body.ts';
import type { Route } from '../routes/routes.ts';
import { putSnapshot } from '../state/snapshot.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { seedSchema, type SeedCommand } from './seed-schema.ts';

/**
 * Brings about what a seed says.
 *
 * @throws Error that names the command that was refused, with why. What came before it has happened.
 */
export function plant(world: World, seed: unknown, routes: readonly Route[]): void {
  const parsed = seedSchema.parse(seed);
  if ('format' in parsed) {
    putSnapshot(world, parsed);
    return;
  }
  parsed.commands.forEach((command, index) => {
    try {
      run(world, command, routes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const why = `${error.code.toString()} ${error.message}`.trim();
      throw new Error(`Command ${(index + 1).toString()}, ${command.path}: ${why}`, {
        cause: error,
      });
    }
  });
}

function run(world: World, { path, body, sdkAppId }: SeedCommand, routes: readonly Route[]): void {
  const route = routes.find(({ endpoint }) => endpoint.path === path);
  if (route === undefined) throw new Error(`There is no command ${path}.`);
  // Without an API around it there is one code for everything that is wrong with a body.
  const { refused } = requireBody(route.endpoint, JSON.stringify(body), () => 100002);
  if (refused !== undefined) throw refused;
  const app = world.apps.pick(sdkAppId);
  const operator = app.settings.administrators[0] ?? '';
  app.accounts.admit(body);
  route.handle(body, { app, operator, clock: world.clock, world });
}
