import { verifyUserSig, type Clock } from '@trtc-kit/usersig';
import type { GateFault } from '../api/api.ts';
import type { App } from '../world/app.ts';
import { Refusal } from '../world/refusal.ts';

/** Who a request comes from. */
export interface Caller {
  readonly app: App;
  /** The account the request is signed for. */
  readonly identifier: string;
}

/** What the gate checks a request against. */
export interface GateContext {
  readonly apps: ReadonlyMap<number, App>;
  readonly clock: Clock;
  /** The code of the API the request is made to. */
  readonly codeOf: (fault: GateFault) => number;
}

/**
 * Checks the query of a REST call as the backend does: application, UserSig, administrator.
 *
 * @throws Refusal with the API's code.
 */
export function requireCaller(query: URLSearchParams, context: GateContext): Caller {
  const { clock, codeOf } = context;
  const app = requireApp(query, context);
  const identifier = query.get('identifier') ?? '';
  if (identifier === '') {
    throw new Refusal(codeOf('noIdentifier'), 'identifier is missing from the URL');
  }
  const checked = verifyUserSig(query.get('usersig') ?? '', {
    sdkAppId: app.sdkAppId,
    secretKey: app.secretKey,
    userId: identifier,
    clock,
  });
  if (!checked.ok) throw new Refusal(codeOf(checked.reason));
  if (!app.administrators.has(identifier)) throw new Refusal(codeOf('notAdministrator'));
  return { app, identifier };
}

/**
 * The application a query names.
 *
 * @throws Refusal where there is none, or where nobody knows it.
 */
export function requireApp(
  query: URLSearchParams,
  { apps, codeOf }: Pick<GateContext, 'apps' | 'codeOf'>,
): App {
  const sdkAppId = query.get('sdkappid') ?? '';
  if (sdkAppId === '') throw new Refusal(codeOf('noApplication'));
  const app = apps.get(Number(sdkAppId));
  if (app === undefined) throw new Refusal(codeOf('unknownApplication'));
  return app;
}
