import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';

/** Forgets everything that happened, if it is meant. */
export function Reset({ page }: { readonly page: Page }): VNode {
  const { command, say, texts } = page;
  const words = texts.scenarios;
  const [isAsked, ask] = useState(false);
  const forget = async () => {
    ask(false);
    if ((await command('resetEmulator', {})) !== undefined) say(words.resetDone);
  };
  const sure = html`<button type="button" class="danger" onClick=${() => void forget()}>
    ${words.resetSure}
  </button>`;
  const no = html`<button type="button" onClick=${() => ask(false)}>
    ${texts.deliveries.cancel}
  </button>`;
  const wish = html`<button type="button" onClick=${() => ask(true)}>${words.resetButton}</button>`;
  return html`<section aria-labelledby="reset">
    <h2 id="reset">${words.reset}</h2>
    <p class="hint">${words.resetHint}</p>
    <div class="buttons">${isAsked ? [sure, no] : wish}</div>
  </section>`;
}
