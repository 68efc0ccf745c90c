import { useCallback, useEffect, useState } from 'react';
import { toHref, type Address } from './address.ts';
import { parsePlace, toState, type Place } from './place.ts';

/** How the address changes: a new place to come back from, or the same place with another word. */
export type Go = (address: Address, how?: GoOptions) => void;

/** How an address is gone to. */
export interface GoOptions {
  /** Whether going back leaves this place too; for what is typed letter by letter. */
  readonly replace?: boolean | undefined;
  /** Where the pages before the one that is gone to began. */
  readonly trail?: readonly string[] | undefined;
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
    const before = readPlace();
    const state = toState(trail, before);
    if (replace) history.replaceState(state, '', toHref(address));
    else history.pushState(state, '', toHref(address));
    const after = readPlace();
    if (isElsewhere(before.address, after.address)) scrollTo(0, 0);
    setPlace(after);
  }, []);
  return [place, go];
}

function readPlace(): Place {
  return parsePlace(location.href, history.state);
}

/** Whether something else is shown, and not the same with another filter. */
function isElsewhere(before: Address, after: Address): boolean {
  const pageOf = (address: Address) => (address.view === 'records' ? address.after : undefined);
  return before.view !== after.view || pageOf(before) !== pageOf(after);
}
