import type { VNode } from 'preact';
import { html, type Content } from '../markup.ts';

/** How something stands: its colour. */
export type Tone = 'plain' | 'good' | 'wary' | 'bad';

/** A word on how something stands. */
export function badgeOf(tone: Tone, text: Content): VNode {
  return html`<span class=${`badge ${tone}`}>${text}</span>`;
}
