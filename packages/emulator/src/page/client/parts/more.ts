import type { VNode } from 'preact';
import { html } from '../markup.ts';
import type { Texts } from '../texts/texts.ts';

/** How much of a list is shown. */
export interface Extent {
  readonly shown: number;
  readonly total: number;
  readonly more: () => void;
}

/** Says how much of a list is shown, with a button for more, where it is not all. */
export function moreOf({ shown, total, more }: Extent, texts: Texts): VNode | null {
  if (shown >= total) return null;
  const rest = Math.min(total - shown, shown);
  return html`<p class="more">
    <span>${texts.shownOf(shown, total)}</span>
    <button type="button" onClick=${more}>${texts.showMore(rest)}</button>
  </p>`;
}
