import type { VNode } from 'preact';
import type { UnsentEvent } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { idOf } from '../parts/id.ts';
import { timeOf } from '../parts/time.ts';

/** The events that nobody was told of, and why. */
export function unsentOf(page: Page): VNode {
  const { sight, texts } = page;
  const words = texts.deliveries;
  const total = sight.world.LastUnsentEventId;
  return html`<section aria-labelledby="unsent">
    <h2 id="unsent">${words.unsent} <span class="count">${total}</span></h2>
    ${total === 0 && html`<p class="hint">${words.noUnsent}</p>`}
    <ol class="entries plain">
      ${sight.unsent.map((event) => eventOf(event, page))}
    </ol>
    ${total > sight.unsent.length && html`<p class="hint">${texts.shownOf(sight.unsent.length, total)}</p>`}
  </section>`;
}

function eventOf(
  { at, command, id, reason, subject }: UnsentEvent,
  { texts, timeText }: Page,
): VNode {
  return html`<li key=${id} class="row">
    ${timeOf(at, timeText)}
    <span class="what"
      ><b><bdi>${command}</bdi></b> <span class="name">${idOf(subject)}</span></span
    >
    <span class="said">${texts.deliveries.reasons[reason]}</span>
  </li>`;
}
