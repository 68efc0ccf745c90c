import { useEffect, useRef, type RefObject } from 'react';
import type { Page } from './page-context.ts';
import { toSeenText } from './seen-text.ts';
import { useTitle } from './use-title.ts';

/**
 * Says where the reader has come: in the title of the page, and to a keyboard or a screen reader, which
 * would otherwise stand where a link was that is gone. Gives the place of the content.
 */
export function useArrival({ address, texts }: Page): RefObject<HTMLElement | null> {
  const [where, name] =
    address.view === 'call'
      ? [`call ${address.id}`, toSeenText(address.id)]
      : [address.view, texts.views[address.view]];
  useTitle(`${name} · ${texts.title}`);
  const content = useRef<HTMLElement>(null);
  const last = useRef(where);
  useEffect(() => {
    if (last.current !== where) content.current?.focus({ preventScroll: true });
    last.current = where;
  }, [where]);
  return content;
}
