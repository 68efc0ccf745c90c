import { documentedParameters } from '../callbacks/callback-query.ts';
import type { App, CheckOptions } from './check-options.ts';
import { digestOf } from './digest.ts';

/** An application as the checks use it. Secrets are there as digests. */
export interface KnownApp {
  readonly sdkAppId: number;
  /** Digests of the secrets that are looked for; empty where the layer is off. */
  readonly urlSecrets: readonly Uint8Array[];
  /** The tokens `Sign` is made of; empty where the layer is off. */
  readonly tokens: readonly string[];
}

/** @throws TypeError if an application or one of its secrets is wrong. */
export function toKnownApps(
  apps: readonly App[],
  { urlSecret, sign }: CheckOptions,
): readonly KnownApp[] {
  const ids = new Set(apps.map(({ sdkAppId }) => sdkAppId));
  if (ids.size === 0 || ids.size < apps.length || ![...ids].every(isId)) {
    throw new TypeError('apps must list each application once, with a positive sdkAppId.');
  }
  return apps.map(({ sdkAppId, urlSecrets = [], tokens = [] }) => {
    if (
      ![...urlSecrets, ...tokens].every((secret) => typeof secret === 'string' && secret !== '')
    ) {
      throw new TypeError('urlSecrets and tokens must be lists of texts that are not empty.');
    }
    return {
      sdkAppId,
      urlSecrets: urlSecret === false ? [] : urlSecrets.map(digestOf),
      tokens: sign === false ? [] : [...tokens],
    };
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** @throws TypeError if the backend uses the name itself. */
export function toSecretParameter({ urlSecret }: CheckOptions): string {
  const parameter = (urlSecret === false ? undefined : urlSecret?.parameter) ?? 'secret';
  if (parameter === '' || documentedParameters.includes(parameter)) {
    throw new TypeError('checks.urlSecret.parameter must be a name the backend does not use.');
  }
  return parameter;
}
