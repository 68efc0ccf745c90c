import type { Endpoint } from '@trtc-kit/contracts';
import { explainUserSig, type Clock } from '@trtc-kit/usersig';
import type { GateFault } from '../api/api.ts';
import type { App } from '../world/app.ts';
import type { Apps } from '../world/apps.ts';
import { Refusal } from '../world/refusal.ts';
import { isAllowed } from './addresses.ts';
import { findUserSigFailure } from './user-sig.ts';

/** Who a request comes from. */
export interface Caller {
  readonly app: App;
  /** The account the request is signed for. */
  readonly identifier: string;
}

/** What the gate checks a request against. */
export interface GateContext {
  readonly endpoint: Endpoint;
  readonly apps: Pick<Apps, 'get' | 'all'>;
  readonly clock: Clock;
  /** Where the request comes from. */
  readonly address: string;
  /** The code of the API the request is made to. */
  readonly codeOf: (fault: GateFault) => number;
}

/**
 * Checks the query of a REST call as the backend does: application, its state, address, UserSig,
 * administrator, frequency.
 *
 * @throws Refusal with the API's code.
 */
export function requireCaller(query: URLSearchParams, context: GateContext): Caller {
  const { codeOf, endpoint } = context;
  const app = requireApp(query, context);
  requireService(app, context);
  const identifier = requireIdentifier(query, app, context);
  if (!app.settings.limitsFrequency || app.frequency.admits(endpoint)) return { app, identifier };
  const limit = String(endpoint.maxPerSecond);
  throw new Refusal(codeOf('tooFrequent'), `more than ${limit} calls in one second of the clock`);
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

/** Whether the application is served at all, and from where. */
function requireService({ settings }: App, { codeOf, address }: GateContext): void {
  if (settings.isDisabled) throw new Refusal(codeOf('disabled'));
  if (isAllowed(address, settings.allowedAddresses)) return;
  throw new Refusal(codeOf('addressNotAllowed'), `${address} is not among the allowed addresses`);
}

function requireIdentifier(
  query: URLSearchParams,
  app: App,
  { clock, codeOf }: GateContext,
): string {
  const identifier = query.get('identifier') ?? '';
  if (identifier === '') {
    throw new Refusal(codeOf('noIdentifier'), 'identifier is missing from the URL');
  }
  const userSig = query.get('usersig') ?? '';
  const now = clock.now();
  const failure = findUserSigFailure(app, { userSig, userId: identifier, now });
  if (failure !== undefined) {
    const { sdkAppId, secretKey } = app;
    const expected = { sdkAppId, secretKey, userId: identifier, clock };
    // What the vendor leaves people to guess.
    throw new Refusal(codeOf(failure), explainUserSig(userSig, expected).sentence);
  }
  if (!app.settings.administrators.includes(identifier)) {
    throw new Refusal(codeOf('notAdministrator'));
  }
  return identifier;
}
