import type { VNode } from 'preact';
import { html, type Content } from '../markup.ts';

/** A labelled field of a form. */
export interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Further attributes of the input, such as its type. */
  readonly input?: Readonly<Record<string, unknown>>;
}

/** A field in which something is typed. */
export function fieldOf({ name, label, hint, input = {} }: FieldOptions): VNode {
  return html`<label class="field">
    <span class="label">${label}</span>
    <input name=${name} autocomplete="off" spellcheck=${false} ...${input} />
    ${hint !== undefined && html`<span class="hint">${hint}</span>`}
  </label>`;
}

/** A field for a whole number. */
export function numberOf(options: FieldOptions): VNode {
  const input = { type: 'number', inputmode: 'numeric', min: 0, step: 1, ...options.input };
  return fieldOf({ ...options, input });
}

/** A field in which one of several is chosen. */
export function choiceOf(
  { name, label, hint, input = {} }: FieldOptions,
  options: Readonly<Record<string, string>>,
): VNode {
  const entries: Content = Object.entries(options).map(
    ([value, text]) =>
      html`<option key=${value} value=${value} selected=${value === input.value}>${text}</option>`,
  );
  return html`<label class="field">
    <span class="label">${label}</span>
    <select name=${name} ...${input}>
      ${entries}
    </select>
    ${hint !== undefined && html`<span class="hint">${hint}</span>`}
  </label>`;
}
