import type { Context, MiddlewareHandler } from 'hono';
import type { Environment } from '../environment.ts';
import { Refusal } from '../refusal.ts';
import { isForeign, isFromElsewhere, type Passport } from './web-page.ts';

/** Stops requests under a name that is not known here, and those of other sites' pages. */
export function stopForeign(allowedHosts: readonly string[]): MiddlewareHandler<Environment> {
  return async (context, next) => {
    if (isForeign(passportOf(context), allowedHosts)) {
      throw new Refusal(
        403,
        'failure',
        'The dashboard is not known under this name. Open it as localhost or by its address, or start it with --allow-host and the name.',
      );
    }
    await next();
  };
}

/** Stops what another site's page asks for in the background; it may link to a page here. */
export const stopElsewhere: MiddlewareHandler<Environment> = async (context, next) => {
  if (isFromElsewhere(passportOf(context))) {
    throw new Refusal(403, 'failure', 'Another site may not ask for this.');
  }
  await next();
};

function passportOf({ req }: Context<Environment>): Passport {
  return {
    host: req.header('host') ?? new URL(req.url).host,
    origin: req.header('origin'),
    site: req.header('sec-fetch-site'),
  };
}
