import { UserSigInputError } from './user-sig-input-error.ts';

/**
 * What a private map key can allow, each as its bit.
 *
 * @see https://trtc.io/document/35157
 */
export const privilegeBits = {
  createRoom: 1,
  enterRoom: 2,
  sendAudio: 4,
  receiveAudio: 8,
  sendVideo: 16,
  receiveVideo: 32,
  /** The substream: screen sharing. */
  sendScreen: 64,
  /** The substream: screen sharing. */
  receiveScreen: 128,
} as const;

/** The name of one privilege. */
export type PrivilegeName = keyof typeof privilegeBits;

/** Everything, or the privileges set to true, or a sum of {@link privilegeBits}: 1 to 255. */
export type Privileges = 'all' | NamedPrivileges | number;

type NamedPrivileges = Partial<Readonly<Record<PrivilegeName, boolean | undefined>>>;

const all = 255;

/** Privileges as the number the vendor calls privilegeMap. */
export function toPrivilegeMap(privileges: Privileges): number {
  const map = typeof privileges === 'object' ? sum(privileges) : privileges;
  if (map === 'all') return all;
  if (!Number.isInteger(map) || map < 1 || map > all) {
    throw new UserSigInputError('privileges', "must be 'all', at least one name, or 1 to 255");
  }
  return map;
}

function sum(named: NamedPrivileges): number {
  let map = 0;
  for (const [name, allowed] of Object.entries(named)) {
    if (!isPrivilegeName(name)) {
      throw new UserSigInputError(
        'privileges',
        `must name only ${Object.keys(privilegeBits).join(', ')}`,
      );
    }
    if (allowed) map |= privilegeBits[name];
  }
  return map;
}

function isPrivilegeName(name: string): name is PrivilegeName {
  return Object.hasOwn(privilegeBits, name);
}
