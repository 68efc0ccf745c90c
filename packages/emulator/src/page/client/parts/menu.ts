import type { VNode } from 'preact';
import { html, type Content } from '../markup.ts';

/** Something that opens below its label; Escape closes it, and so does sending a form in it. */
export function menuOf(label: string, content: Content): VNode {
  return html`<details class="menu" onKeyDown=${closeOnEscape} onSubmit=${close}>
    <summary>${label}</summary>
    <div class="panel">${content}</div>
  </details>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') close(event);
}

function close({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLDetailsElement)) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
