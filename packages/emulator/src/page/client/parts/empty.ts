import type { VNode } from 'preact';
import { html, type Content } from '../markup.ts';

/** What stands where there is nothing: that it is so, and what to do. */
export function emptyOf(text: string, hint?: Content): VNode {
  return html`<div class="empty">
    <p>${text}</p>
    ${hint !== undefined && html`<p class="hint">${hint}</p>`}
  </div>`;
}
