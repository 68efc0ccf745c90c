import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { SessionAnswer } from '../../api/answers.ts';
import { Refusal } from '../refusal.ts';
import type { Surroundings } from '../surroundings.ts';
import { createAttempts } from './attempts.ts';
import { isSecret } from './secrets.ts';
import { createSessions, sessionLength } from './sessions.ts';
import type { Environment } from '../environment.ts';

/** Who may see the calls. */
export interface LogIn {
  /** Lets through whoever is logged in or shows a secret. */
  readonly guard: MiddlewareHandler<Environment>;
  /** Whether whoever was let through once still would be, for an answer that goes on. */
  readonly isStillIn: (context: Context<Environment>) => boolean;
  /** To log in, to log out, and to see whether one is. */
  readonly routes: Hono<Environment>;
}

const cookieName = 'trtc-kit-dashboard';
const logInBody = z.strictObject({ secret: z.string().max(1024) });

/** Log-in with one of these secrets; without any, everybody may see the calls. */
export function createLogIn(
  secrets: readonly string[],
  { about }: Pick<Surroundings, 'about'>,
  now: () => number,
): LogIn {
  const sessions = createSessions(now);
  const check = createCheck(secrets, now);
  const isIn = (context: Context<Environment>) =>
    secrets.length === 0 || sessions.isOpen(getCookie(context, cookieName));

  const routes = new Hono<Environment>();
  routes.get('/session', (context) => {
    const logIn = secrets.length === 0 ? 'unneeded' : isIn(context) ? 'done' : 'needed';
    const answer: SessionAnswer = { logIn, about: logIn === 'needed' ? undefined : about() };
    return context.json(answer);
  });
  routes.post('/log-in', bodyLimit({ maxSize: 4096, onError: refuseLength }), async (context) => {
    const body = logInBody.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) throw new Refusal(400, 'query', 'The body must be {"secret": "…"}.');
    check(body.data.secret, addressOf(context));
    setCookie(context, cookieName, sessions.open(), {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: sessionLength / 1000,
      // Behind a proxy that speaks HTTPS; a false word of it makes the cookie of no use to nobody else.
      secure: context.req.header('x-forwarded-proto') === 'https',
    });
    return context.body(null, 204);
  });
  routes.post('/log-out', (context) => {
    sessions.close(getCookie(context, cookieName));
    deleteCookie(context, cookieName, { path: '/' });
    return context.body(null, 204);
  });

  const guard: MiddlewareHandler<Environment> = async (context, next) => {
    if (!isIn(context)) {
      const [, token] = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '') ?? [];
      if (token === undefined) throw new Refusal(401, 'logIn', 'Log in first.');
      check(token, addressOf(context));
    }
    await next();
  };
  // A secret does not end.
  const isStillIn = (context: Context<Environment>) =>
    isIn(context) || context.req.header('authorization') !== undefined;
  return { guard, isStillIn, routes };
}

function refuseLength(): never {
  throw new Refusal(413, 'query', 'The body is too long for a password.');
}

/** @throws Refusal if it is not a secret, or was not too often. */
function createCheck(secrets: readonly string[], now: () => number) {
  const attempts = createAttempts(now);
  return (text: string, address: string): void => {
    const wait = attempts.wait(address);
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw new Refusal(429, 'tooManyAttempts', `Too many wrong attempts. Wait ${seconds} s.`);
    }
    if (isSecret(text, secrets)) return;
    attempts.fail(address);
    throw new Refusal(403, 'wrongSecret', 'That is not the password.');
  };
}

function addressOf({ env }: Context<Environment>): string {
  return env.incoming?.socket.remoteAddress ?? 'in process';
}
