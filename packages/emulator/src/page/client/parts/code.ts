import type { VNode } from 'preact';
import { toCodeText } from '../code-text.ts';
import { html } from '../markup.ts';

/** A text that a machine wrote, under its label. */
export function codeOf(label: string, text: string): VNode {
  return html`<figure class="code">
    <figcaption class="label">${label}</figcaption>
    <pre tabindex="0" dir="ltr" translate="no"><code>${toCodeText(text)}</code></pre>
  </figure>`;
}
