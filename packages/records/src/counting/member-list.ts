// A list of users is their keys in ascending order, each as its distance from the one before, seven
// bits to a byte, the last byte of a number below 128. A busy half hour has some hundred bytes.
// Numbers are below 2^31, which is enough for a thousand million users.

/** A key and whether that user's joining is presumed only, as one number. */
export function toMember(userKey: number, presumed: boolean): number {
  return userKey * 2 + (presumed ? 1 : 0);
}

/** Packs members. */
export function packMembers(members: ReadonlySet<number>): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const member of [...members].sort((a, b) => a - b)) {
    let distance = member - before;
    before = member;
    while (distance > 127) {
      bytes.push(128 | (distance & 127));
      distance >>>= 7;
    }
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

/** Calls `visit` for each member of a packed list. */
export function visitMembers(packed: Uint8Array, visit: (member: number) => void): void {
  let member = 0;
  let distance = 0;
  let shift = 0;
  for (const byte of packed) {
    distance |= (byte & 127) << shift;
    if (byte > 127) {
      shift += 7;
      continue;
    }
    member += distance;
    visit(member);
    distance = 0;
    shift = 0;
  }
}
