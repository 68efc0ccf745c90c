import type { VNode } from 'preact';
import { html } from '../markup.ts';

/** Something that goes wrong on purpose. */
export interface Rule {
  readonly key: string | number;
  /** The command it is about. */
  readonly what: string;
  /** The application it is about. */
  readonly where: string;
  readonly effects: readonly string[];
  readonly seen: string;
  /** The words of the button that ends it; the label names it for whoever does not see it. */
  readonly end: { readonly text: string; readonly label: string };
  readonly stop: () => void;
}

/** A rule in force, with a button that ends it. */
export function ruleOf({ key, what, where, effects, seen, end, stop }: Rule): VNode {
  return html`<li key=${key} class="rule">
    <div>
      <p>
        <b><bdi>${what}</bdi></b> <span class="name">${where}</span>
      </p>
      <p>${effects.join(' · ')}</p>
      <p class="hint">${seen}</p>
    </div>
    <button type="button" aria-label=${end.label} onClick=${stop}>${end.text}</button>
  </li>`;
}
