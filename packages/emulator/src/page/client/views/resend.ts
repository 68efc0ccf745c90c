import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Delivery } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { fieldOf, numberOf } from '../parts/field.ts';
import { onSend, type Filled } from '../parts/form.ts';
import type { Texts } from '../texts/texts.ts';

/** What is sent once more. */
export interface ResendOptions {
  readonly page: Page;
  readonly delivery: Delivery;
}

/** Sends a callback once more, as it was or changed. */
export function Resend({ page, delivery }: ResendOptions): VNode {
  const words = page.texts.deliveries;
  const [isOpen, open] = useState(false);
  const resend = async (change: ReturnType<typeof toChange>) => {
    const answer = await page.command('resendDelivery', { Id: delivery.id, ...change });
    if (answer === undefined) return;
    page.say(words.sent(answer.IdList.map((id) => `#${id}`).join(', ')));
    open(false);
  };
  if (!isOpen) {
    return html`<div class="buttons">
      <button type="button" onClick=${() => void resend({})}>${words.resend}</button>
      <button type="button" onClick=${() => open(true)}>${words.edit}</button>
    </div>`;
  }
  const send = onSend((filled) => void resend(toChange(filled, delivery)));
  return html`<form class="resend" onSubmit=${send}>
    ${bodyOf(delivery, words)}
    <div class="fields">
      ${fieldOf({ name: 'url', label: words.address, hint: words.urlHint, input: { type: 'url', placeholder: delivery.url } })}
      ${numberOf({ name: 'count', label: words.times, input: { min: 1, max: 100, defaultValue: 1 } })}
    </div>
    <div class="buttons">
      <button type="submit" class="main">${words.send}</button>
      <button type="button" onClick=${() => open(false)}>${words.cancel}</button>
    </div>
  </form>`;
}

function bodyOf({ body }: Delivery, words: Texts['deliveries']): VNode {
  const rows = Math.min(16, Math.ceil(body.length / 80) + 2);
  return html`<label class="field">
    <span class="label">${words.body}</span>
    <textarea
      name="body"
      rows=${rows}
      dir="ltr"
      spellcheck=${false}
      translate="no"
      defaultValue=${body}
    ></textarea>
  </label>`;
}

/** What is given; the rest stays as it was. */
function toChange({ text, number }: Filled, { body }: Delivery) {
  const [Body, Url, Count] = [text('body'), text('url'), number('count')];
  return {
    ...(Body === body ? {} : { Body }),
    ...(Url === '' ? {} : { Url }),
    ...(Count === undefined ? {} : { Count }),
  };
}
