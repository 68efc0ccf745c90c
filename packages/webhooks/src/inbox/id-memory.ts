/** Ids that were seen within a window. */
export interface IdMemory {
  /** Whether an id is new, which makes it known from now on. */
  isNew(id: string, seen: { readonly at: number; readonly within: number }): boolean;
  forget(id: string): void;
}

interface Sighting {
  readonly id: string;
  readonly at: number;
}

// A list is made shorter when this many of its first entries are over.
const mostOver = 1_024;

/** An empty memory for so many ids; when it is full, the oldest are forgotten early. */
export function createIdMemory(limit: number): IdMemory {
  const known = new Map<string, Sighting>();
  // In order of time: going through a map from which the first are deleted gets slower and slower.
  let sightings: Sighting[] = [];
  let over = 0;

  const forgetOldest = (until: number) => {
    for (let oldest = sightings[over]; oldest !== undefined; oldest = sightings[over]) {
      if (oldest.at > until && sightings.length - over <= limit) break;
      over += 1;
      if (known.get(oldest.id) === oldest) known.delete(oldest.id);
    }
    if (over < mostOver || over < sightings.length / 2) return;
    sightings = sightings.slice(over);
    over = 0;
  };

  return {
    isNew(id, { at, within }) {
      const before = known.get(id);
      if (before !== undefined && before.at > at - within) return false;
      const sighting = { id, at };
      known.set(id, sighting);
      sightings.push(sighting);
      forgetOldest(at - within);
      return true;
    },
    forget: (id) => void known.delete(id),
  };
}
