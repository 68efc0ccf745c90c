import * as net from 'node:net';
import type { AddressOptions } from './check-options.ts';

/** What of a request tells its address. */
export interface Sender {
  readonly address?: string | undefined;
  readonly forwardedFor?: string | undefined;
}

/** Says whether a sender is on a list of addresses. */
export type AddressCheck = (sender: Sender) => boolean;

/**
 * A check by address and range.
 *
 * @throws TypeError if the list is empty or has what is no address.
 */
export function createAddressCheck({ allow, trustedProxies = 0 }: AddressOptions): AddressCheck {
  if (allow.length === 0) throw new TypeError('checks.addresses.allow must not be empty.');
  if (!Number.isSafeInteger(trustedProxies) || trustedProxies < 0) {
    throw new TypeError('checks.addresses.trustedProxies must be a whole number of 0 or more.');
  }
  const list = new net.BlockList();
  for (const range of allow) addRange(list, range);
  return (sender) => {
    const address = trustedProxies === 0 ? sender.address : hop(sender, trustedProxies);
    const plain = toPlain(address ?? '');
    const version = net.isIP(plain);
    return version !== 0 && list.check(plain, familyOf(version));
  };
}

function addRange(list: net.BlockList, range: string): void {
  const [address = '', length, ...more] = range.split('/');
  const version = net.isIP(address);
  const longest = version === 4 ? 32 : 128;
  const bits = length === undefined ? longest : Number(length);
  const isRange = length === undefined || /^\d{1,3}$/.test(length);
  if (version === 0 || !isRange || bits > longest || more.length > 0) {
    throw new TypeError('checks.addresses.allow has what is neither an address nor a range.');
  }
  list.addSubnet(address, bits, familyOf(version));
}

function familyOf(version: number): 'ipv4' | 'ipv6' {
  return version === 4 ? 'ipv4' : 'ipv6';
}

/** Each proxy adds at the right the address it was called from; what stands further left is hearsay. */
function hop({ forwardedFor }: Sender, fromTheRight: number): string | undefined {
  return forwardedFor?.split(',').at(-fromTheRight)?.trim();
}

/** An address without port and brackets, and IPv4 as such where it is written as IPv6. */
function toPlain(address: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address;
  const withoutPort = /^([\d.]+):\d+$/.exec(bare)?.[1] ?? bare;
  return /^::ffff:([\d.]+)$/i.exec(withoutPort)?.[1] ?? withoutPort;
}
