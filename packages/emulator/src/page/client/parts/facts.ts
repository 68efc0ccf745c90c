import type { VNode } from 'preact';
import { html, type Content } from '../markup.ts';

/** What is known of something: labels and what belongs to them. */
export function factsOf(facts: readonly (readonly [label: string, content: Content])[]): VNode {
  return html`<dl class="facts">
    ${facts.map(
      ([label, content]) =>
        html`<div key=${label}>
          <dt>${label}</dt>
          <dd>${content}</dd>
        </div>`,
    )}
  </dl>`;
}
