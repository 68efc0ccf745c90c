import type { VNode } from 'preact';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { callbackSwitchesOf } from './callback-switches.ts';
import { RequestFaults } from './request-faults.ts';

/** What goes wrong on purpose: with requests, and with callbacks. */
export function Faults({ page }: { readonly page: Page }): VNode {
  return html`<div class="view columns">
    <${RequestFaults} page=${page} />
    ${callbackSwitchesOf(page)}
  </div>`;
}
