import type { Product } from '../callbacks/product.ts';

/** An application whose callbacks are taken, and what proves that they come for it. */
export interface App {
  /** Its SDKAppID. */
  readonly sdkAppId: number;
  /**
   * Secrets of which one must stand in the URL, as the parameter `checks.urlSecret.parameter`. To
   * change a secret, list the new one beside the old, change the URL at the backend, and drop the
   * old one. Default: none.
   */
  readonly urlSecrets?: readonly string[] | undefined;
  /**
   * Tokens of webhook authentication, of which one must have made `Sign`; several while one is
   * being changed. Documented for Chat and Live: whether Call and Conference send `Sign` depends on
   * your console. Default: none.
   */
  readonly tokens?: readonly string[] | undefined;
}

/** How the secret in the URL is found. */
export interface UrlSecretOptions {
  /** The name of its parameter. Default: `secret`. */
  readonly parameter?: string | undefined;
}

/** How strictly `Sign` is read. */
export interface SignOptions {
  /** Milliseconds that `RequestTime` and the clock may differ. Default: 60,000, as documented. */
  readonly window?: number | undefined;
  /** Products whose callbacks come without it, such as `callV1`. Default: none. */
  readonly except?: readonly Product[] | undefined;
}

/** Where requests may come from. */
export interface AddressOptions {
  /** Addresses and ranges, such as `203.0.113.7`, `198.51.100.0/24` or `2001:db8::/32`. */
  readonly allow: readonly string[];
  /**
   * How many proxies of your own stand in front, each of which adds to X-Forwarded-For: the address
   * is then so many places from its right. Default: 0, which takes the peer's and not the header.
   */
  readonly trustedProxies?: number | undefined;
}

/** The layers that can be set, or put off by naming them. */
export interface CheckOptions {
  /** `false` takes callbacks of every application. Default: only those of `apps`. */
  readonly sdkAppId?: false | undefined;
  /** `false` does not look for it. Default: on for every app that has `urlSecrets`. */
  readonly urlSecret?: UrlSecretOptions | false | undefined;
  /** `false` does not look at it. Default: on for every app that has `tokens`. */
  readonly sign?: SignOptions | false | undefined;
  /** Default: `false`, which takes requests from everywhere. */
  readonly addresses?: AddressOptions | false | undefined;
  /** The most bytes of a body; `false` for any size. Default: 1,048,576, which is 1 MiB. */
  readonly bodySize?: number | false | undefined;
}
