import { parseAddress, toHref, type Address, type RecordsAddress } from './address.ts';

/** The list that a call was opened from. */
export interface Origin {
  readonly address: RecordsAddress;
  readonly trail: readonly string[];
}

/** Where the reader is. */
export interface Place {
  readonly address: Address;
  /** Where the pages before this one began, so that they can be gone back to. */
  readonly trail: readonly string[];
  /** Absent where a call was not opened from a list. */
  readonly origin?: Origin | undefined;
}

/** Reads a place from an address, and what the browser keeps with it: which may be anything. */
export function parsePlace(href: string, state: unknown): Place {
  return {
    address: parseAddress(new URL(href)),
    trail: readTrail(state),
    origin: readOrigin(state, href),
  };
}

/** What the browser is to keep with a place that is gone to from another one. */
export function toState(trail: readonly string[], from: Place): object {
  if (from.address.view !== 'records') return { trail };
  return { trail, origin: { href: toHref(from.address), trail: from.trail } };
}

function readOrigin(state: unknown, base: string): Origin | undefined {
  const origin = readField(state, 'origin');
  const href = readField(origin, 'href');
  if (typeof href !== 'string' || !URL.canParse(href, base)) return undefined;
  const address = parseAddress(new URL(href, base));
  return address.view === 'records' ? { address, trail: readTrail(origin) } : undefined;
}

function readTrail(state: unknown): readonly string[] {
  const trail = readField(state, 'trail');
  return Array.isArray(trail) ? trail.filter((part) => typeof part === 'string') : [];
}

function readField(value: unknown, name: string): unknown {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map<string, unknown>(fields).get(name);
}
