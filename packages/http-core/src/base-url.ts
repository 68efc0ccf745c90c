import { isRegion, regions, type EndpointPath, type Region } from '@trtc-kit/contracts';

/** Where calls go: a documented data centre, or any other address. */
export interface AddressOptions {
  /** The data centre the application lives in. */
  readonly region?: Region | undefined;
  /** Another address in its place, an emulator's or a proxy's. */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Whether a repeat after a fault of the network goes to the region's backup host, which the vendor
   * documents for Chat, whose gateway is the same. Default: true.
   */
  readonly failover?: boolean | undefined;
}

/**
 * The address of a command, without its query. `host` counts the hosts that have failed in this
 * call: each gives way to the next.
 */
export type Address = (path: EndpointPath, host: number) => URL;

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Resolves paths against a region's hosts, or against `baseUrl` where one is given.
 *
 * @throws TypeError if neither is given, the region is unknown, or the UserSig in the query would
 *   cross a network unencrypted: `http:` is for loopback only.
 */
export function createAddress({ region, baseUrl, failover = true }: AddressOptions): Address {
  if (baseUrl !== undefined) return fromBaseUrl(baseUrl);
  if (region === undefined) throw new TypeError('Give a region or a baseUrl.');
  if (!isRegion(region)) {
    throw new TypeError(`region must be one of ${Object.keys(regions).join(', ')}.`);
  }
  const { host, backup, v1Host } = regions[region];
  const hosts = failover ? [host, backup] : [host];
  return (path, failed) => {
    const name = path.startsWith('/v1/') ? v1Host : (hosts[failed % hosts.length] ?? host);
    return new URL(path, `https://${name}`);
  };
}

function fromBaseUrl(baseUrl: string | URL): Address {
  if (!URL.canParse(String(baseUrl))) throw new TypeError('baseUrl is not a URL.');
  const { protocol, hostname, origin, pathname } = new URL(baseUrl);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError('baseUrl must start with https: or http:.');
  }
  if (protocol === 'http:' && !loopback.test(hostname)) {
    throw new TypeError(
      `baseUrl may use http: on loopback only, and ${hostname} is not: the UserSig travels in the URL.`,
    );
  }
  const prefix = origin + pathname.replace(/\/$/, '');
  return (path) => new URL(prefix + path);
}
