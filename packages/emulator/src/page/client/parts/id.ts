import { html } from '../markup.ts';
import type { VNode } from 'preact';

/** An id of somebody or something: whatever its letters do, they do it within. */
export function idOf(id: string): VNode {
  return html`<bdi class="id" translate="no">${id}</bdi>`;
}
