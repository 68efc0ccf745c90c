import { BlockList, isIP } from 'node:net';

/** Whether an address is one of these, or in one of these subnets; of none, every one is allowed. */
export function isAllowed(address: string, allowed: readonly string[]): boolean {
  if (allowed.length === 0) return true;
  const list = new BlockList();
  for (const entry of allowed) add(list, entry);
  const plain = toPlain(address);
  return isIP(plain) !== 0 && list.check(plain, familyOf(plain));
}

/**
 * Refuses what is neither an address nor a subnet such as `10.0.0.0/8`.
 *
 * @throws TypeError that names the entry.
 */
export function checkAddresses(allowed: readonly string[]): void {
  for (const entry of allowed) add(new BlockList(), entry);
}

function add(list: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/');
  if (isIP(address) === 0) throw new TypeError(`"${entry}" is neither an address nor a subnet.`);
  if (prefix === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(prefix), familyOf(address));
}

// A socket for both families says ::ffff:127.0.0.1 where a caller has 127.0.0.1.
function toPlain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
