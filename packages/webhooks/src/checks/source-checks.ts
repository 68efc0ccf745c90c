import type { ReadQuery } from '../callbacks/callback-query.ts';
import { productOf, type Product } from '../callbacks/product.ts';
import { valueOf, type QueryParameters } from '../callbacks/query-parameters.ts';
import type { RefusalReason } from '../refusal.ts';
import { createAddressCheck, type Sender } from './address-list.ts';
import type { App, CheckOptions } from './check-options.ts';
import { describeChecks, type CheckDescription } from './check-description.ts';
import { isOneOf } from './digest.ts';
import { toKnownApps, toSecretParameter, type KnownApp } from './known-apps.ts';
import { createSignCheck } from './sign-check.ts';

/** What of a request the checks look at. */
export interface CheckedRequest extends ReadQuery {
  /** Everything in the URL, the secret included. */
  readonly parameters: QueryParameters;
  readonly sender: Sender;
}

/** What the checks say: the application a request is for, or why it is refused. */
export type CheckResult =
  { readonly sdkAppId: number } | { readonly sdkAppId?: undefined; readonly reason: RefusalReason };

/** The layers in one. */
export interface SourceChecks {
  check(request: CheckedRequest): CheckResult;
  readonly describe: () => readonly CheckDescription[];
  /** The most bytes of a body. */
  readonly maxBytes: number;
}

/** What the checks are made of. */
export interface SourceCheckOptions {
  readonly apps: readonly App[];
  readonly checks: CheckOptions;
  readonly trustSdkAppIdOnly: boolean;
  readonly now: () => number;
}

/**
 * Sets up every layer that is on.
 *
 * @throws TypeError if an option is wrong, or if nothing but the SDKAppID would be checked and that
 * is not what was asked for.
 */
export function createSourceChecks(options: SourceCheckOptions): SourceChecks {
  const { checks, now } = options;
  const known = toKnownApps(options.apps, checks);
  const parameter = toSecretParameter(checks);
  const signOptions = checks.sign === false ? {} : (checks.sign ?? {});
  const signFault = createSignCheck(signOptions, now);
  const { addresses = false } = checks;
  const isListed = addresses === false ? () => true : createAddressCheck(addresses);
  const maxBytes = toLimit(checks.bodySize);
  if (!options.trustSdkAppIdOnly) requireProof(known, checks);

  const candidatesFor = (sdkAppId: number | undefined): readonly KnownApp[] | RefusalReason => {
    if (checks.sdkAppId === false) return known;
    if (sdkAppId === undefined) return 'missing_app';
    const own = known.filter((app) => app.sdkAppId === sdkAppId);
    return own.length === 0 ? 'other_app' : own;
  };

  const faultFor = (app: KnownApp, request: CheckedRequest): RefusalReason | undefined => {
    const { urlSecrets, tokens } = app;
    const given = valueOf(request.parameters, parameter) ?? '';
    if (urlSecrets.length > 0 && !isOneOf(given, urlSecrets)) return 'wrong_secret';
    const product = productIn(request);
    return signFault({ query: request.query, sign: request.sign, product, tokens });
  };

  return {
    maxBytes,
    describe: () => describeChecks({ apps: known, checks }),
    check(request) {
      if (!isListed(request.sender)) return { reason: 'other_address' };
      const { SdkAppid } = request.query;
      const candidates = candidatesFor(SdkAppid);
      if (typeof candidates === 'string') return { reason: candidates };
      const faults = candidates.map((app) => ({ app, reason: faultFor(app, request) }));
      const passed = faults.find(({ reason }) => reason === undefined);
      if (passed !== undefined) return { sdkAppId: SdkAppid ?? passed.app.sdkAppId };
      return { reason: faults[0]?.reason ?? 'other_app' };
    },
  };
}

function productIn({ form, query }: ReadQuery): Product | 'unknown' {
  return productOf(form, query.CallbackCommand ?? '');
}

/** The SDKAppID is no secret: every client of the application has it. */
function requireProof(apps: readonly KnownApp[], { addresses, sign }: CheckOptions): void {
  const except = sign === false ? [] : (sign?.except ?? []);
  const isProven = ({ urlSecrets, tokens }: KnownApp) =>
    urlSecrets.length > 0 || (tokens.length > 0 && except.length === 0);
  if ((addresses !== undefined && addresses !== false) || apps.every(isProven)) return;
  throw new TypeError(
    'Anyone can send an SDKAppID. Give every app urlSecrets, or tokens without exceptions, or set checks.addresses; or write trustSdkAppIdOnly: true.',
  );
}

function toLimit(bodySize: number | false = 1_048_576): number {
  if (bodySize === false) return Infinity;
  if (Number.isSafeInteger(bodySize) && bodySize > 0) return bodySize;
  throw new TypeError('checks.bodySize must be a positive number of bytes, or false.');
}
