import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Delivery } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { emptyOf } from '../parts/empty.ts';
import { choiceOf } from '../parts/field.ts';
import { onType } from '../parts/form.ts';
import { moreOf } from '../parts/more.ts';
import { deliveryOf } from './delivery-entry.ts';
import { unsentOf } from './unsent-events.ts';

/** The most callbacks that are asked for. */
const most = 1000;

/** The callbacks, and the events that became none. */
export function Deliveries({ page }: { readonly page: Page }): VNode {
  const { sight, texts, turnTo } = page;
  const words = texts.deliveries;
  const [text, setText] = useState('');
  const [status, setStatus] = useState('all');
  const found = sight.deliveries.filter(
    (delivery) => isFound(delivery, text) && (status === 'all' || delivery.status === status),
  );
  const more = () => {
    turnTo({ limit: Math.min(most, 2 * sight.focus.limit) });
  };
  const extent = {
    shown: sight.deliveries.length,
    total: Math.min(most, sight.world.LastDeliveryId),
    more,
  };
  return html`<div class="view">
    <div class="fields">
      <label class="field find">
        <span class="label">${words.filter}</span>
        <input type="search" value=${text} onInput=${onType(setText)} />
      </label>
      ${choiceOf(
        {
          name: 'status',
          label: words.statusLabel,
          input: { value: status, onChange: onType(setStatus) },
        },
        { all: words.all, ...words.status },
      )}
    </div>
    <section aria-label=${words.title}>
      ${sight.world.LastDeliveryId === 0 && emptyOf(words.none, words.noneHint)}
      ${sight.deliveries.length > 0 && found.length === 0 && emptyOf(words.noneLike)}
      <ol class="entries">
        ${found.map((delivery) => deliveryOf(delivery, page))}
      </ol>
      ${sight.deliveries.length > 0 && moreOf(extent, texts)}
    </section>
    ${unsentOf(page)}
  </div>`;
}

function isFound({ body, command, id, subject, url }: Delivery, text: string): boolean {
  return [body, command, id.toString(), subject, url].some((part) =>
    part.toLowerCase().includes(text.toLowerCase()),
  );
}
