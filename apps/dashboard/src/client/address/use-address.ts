import { useCallback, useEffect, useState } from 'react';
import { parseAddress, toHref, type Address } from './address.ts';

/** How the address changes: a new place to come back from, or the same place with another word. */
export type Go = (address: Address, how?: GoOptions) => void;

/** How an address is gone to. */
export interface GoOptions {
  /** Whether going back leaves this place too; for what is typed letter by letter. */
  readonly replace?: boolean | undefined;
  /** Where the pages before this one began, so that they can be gone back to. */
  readonly trail?: readonly string[] | undefined;
}

/** Where the reader is. */
export interface Place {
  readonly address: Address;
  readonly trail: readonly string[];
}

/** The address of the page, followed through back and forward. */
export function useAddress(): readonly [Place, Go] {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const follow = () => setPlace(readPlace());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback<Go>((address, { replace = false, trail = [] } = {}) => {
    if (replace) history.replaceState({ trail }, '', toHref(address));
    else history.pushState({ trail }, '', toHref(address));
    setPlace(readPlace());
  }, []);
  return [place, go];
}

function readPlace(): Place {
  const state: unknown = history.state;
  return { address: parseAddress(new URL(location.href)), trail: readTrail(state) };
}

function readTrail(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state)) return [];
  const { trail } = state;
  return Array.isArray(trail) ? trail.filter((part) => typeof part === 'string') : [];
}
