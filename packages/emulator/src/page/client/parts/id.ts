import type { VNode } from 'preact';
import { toSeenText } from '../code-text.ts';
import { html } from '../markup.ts';

/** An id of somebody or something: whatever its letters do, they do it within, and in sight. */
export function idOf(id: string): VNode {
  return html`<bdi class="id" translate="no">${toSeenText(id)}</bdi>`;
}
