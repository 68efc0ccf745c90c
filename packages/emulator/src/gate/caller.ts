import { userSigErrorCodes, verifyUserSig, type Clock } from '@trtc-kit/usersig';
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
}

/**
 * Checks the query of a REST call as the backend does: application, UserSig, administrator.
 *
 * @throws Refusal with the documented code.
 */
export function requireCaller(query: URLSearchParams, { apps, clock }: GateContext): Caller {
  const app = requireApp(query, apps);
  const identifier = query.get('identifier') ?? '';
  if (identifier === '') throw new Refusal(60004, 'identifier is missing from the URL');
  const checked = verifyUserSig(query.get('usersig') ?? '', {
    sdkAppId: app.sdkAppId,
    secretKey: app.secretKey,
    userId: identifier,
    clock,
  });
  if (!checked.ok) throw new Refusal(userSigErrorCodes[checked.reason]);
  if (!app.administrators.has(identifier)) throw new Refusal(60010);
  return { app, identifier };
}

/**
 * The application a query names.
 *
 * @throws Refusal with 60012 where there is none, 60006 where nobody knows it.
 */
export function requireApp(query: URLSearchParams, apps: ReadonlyMap<number, App>): App {
  const sdkAppId = query.get('sdkappid') ?? '';
  if (sdkAppId === '') throw new Refusal(60012);
  const app = apps.get(Number(sdkAppId));
  if (app === undefined) throw new Refusal(60006);
  return app;
}
