import type { Product } from '../callbacks/product.ts';
import type { CheckOptions } from './check-options.ts';
import type { KnownApp } from './known-apps.ts';

/** The layers of the source checks. */
export type CheckLayer = keyof CheckOptions;

/** One layer in words, without any secret. */
export interface CheckDescription {
  readonly layer: CheckLayer;
  /** Whether it is on for every application. */
  readonly on: boolean;
  /** The applications it is on for. */
  readonly apps: readonly number[];
  /** Products it lets through all the same. */
  readonly except: readonly Product[];
  /** What a request that passes it is known to be. */
  readonly proves: string;
  /** What is still not known then. */
  readonly doesNotProve: string;
}

const words: Readonly<Record<CheckLayer, Pick<CheckDescription, 'proves' | 'doesNotProve'>>> = {
  sdkAppId: {
    proves: 'The request says it is for an application of this receiver.',
    doesNotProve: 'Who sent it: every client of the application knows the SDKAppID.',
  },
  urlSecret: {
    proves: 'The sender knows the URL configured at the backend.',
    doesNotProve:
      'That the body is as it was sent: who sees one URL, on the way or in a log, can send any body.',
  },
  sign: {
    proves: 'Somebody who knows the token made Sign not long ago.',
    doesNotProve:
      'That body and URL are as they were sent: Sign covers neither, and serves for any body while its window lasts.',
  },
  addresses: {
    proves: 'The request comes from an address on the list, or through a proxy that says so.',
    doesNotProve:
      'Who uses that address. The pages about callbacks list no addresses of the backend.',
  },
  bodySize: {
    proves: 'The body is no larger than the limit.',
    doesNotProve: 'Anything about the sender: it protects the memory of the receiver.',
  },
};

/** Which layers are on, and what each of them proves. */
export function describeChecks({
  apps,
  checks,
}: {
  readonly apps: readonly KnownApp[];
  readonly checks: CheckOptions;
}): readonly CheckDescription[] {
  const isOn: Readonly<Record<CheckLayer, (app: KnownApp) => boolean>> = {
    sdkAppId: () => checks.sdkAppId !== false,
    urlSecret: ({ urlSecrets }) => urlSecrets.length > 0,
    sign: ({ tokens }) => tokens.length > 0,
    addresses: () => checks.addresses !== undefined && checks.addresses !== false,
    bodySize: () => checks.bodySize !== false,
  };
  return Object.entries(words).map(([name, said]) => {
    // The names are those of the table above.
    const layer = name as CheckLayer;
    const on = apps.filter(isOn[layer]).map(({ sdkAppId }) => sdkAppId);
    const except = layer === 'sign' && checks.sign !== false ? (checks.sign?.except ?? []) : [];
    return { layer, except, on: on.length === apps.length, apps: on, ...said };
  });
}
