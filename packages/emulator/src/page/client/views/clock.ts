import type { VNode } from 'preact';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { badgeOf } from '../parts/badge.ts';
import { choiceOf, fieldOf, numberOf } from '../parts/field.ts';
import { onSend } from '../parts/form.ts';
import { menuOf } from '../parts/menu.ts';
import { toLocalInput } from '../time-text.ts';

const second = 1000;
const units = {
  seconds: second,
  minutes: 60 * second,
  hours: 3600 * second,
  days: 86_400 * second,
};

/** The clock of the emulator, and how to move it. */
export function Clock({ page }: { readonly page: Page }): VNode {
  const { sight, texts, timeText } = page;
  const { Now, IsFrozen } = sight.world;
  const words = texts.clock;
  const toggle = () => void page.command('setClock', { IsFrozen: !IsFrozen });
  return html`<section class="clock" aria-label=${words.title}>
    <p class="now">
      <time datetime=${new Date(Now).toISOString()} title=${new Date(Now).toISOString()}>
        <span class="hour">${timeText.time(Now)}</span>
        <span class="day">${timeText.day(Now)}</span>
      </time>
      ${badgeOf(IsFrozen ? 'wary' : 'good', IsFrozen ? words.stands : words.runs)}
    </p>
    <div class="buttons">
      <button type="button" onClick=${toggle}>${IsFrozen ? words.resume : words.freeze}</button>
      ${stepOf(page, words.second, units.seconds)} ${stepOf(page, words.minute, units.minutes)}
      ${stepOf(page, words.hour, units.hours)}
      ${menuOf(words.more, [advanceFormOf(page), setFormOf(page)])}
    </div>
  </section>`;
}

function stepOf({ command, texts }: Page, label: string, Milliseconds: number): VNode {
  const advance = () => void command('advanceClock', { Milliseconds });
  return html`<button type="button" aria-label=${texts.clock.advance(label)} onClick=${advance}>
    +${label}
  </button>`;
}

function advanceFormOf({ command, texts: { clock: words } }: Page): VNode {
  const advance = onSend(({ number, text }) => {
    const unit = Object.entries(units).find(([name]) => name === text('unit'))?.[1] ?? second;
    void command('advanceClock', { Milliseconds: Math.round((number('amount') ?? 0) * unit) });
  });
  const amount = { value: 10, required: true, step: 'any' };
  return html`<form onSubmit=${advance}>
    <div class="fields">
      ${numberOf({ name: 'amount', label: words.amount, input: amount })}
      ${choiceOf({ name: 'unit', label: words.unit, input: { value: 'minutes' } }, words.units)}
      <button type="submit">${words.advanceButton}</button>
    </div>
    <p class="hint">${words.advanceHint}</p>
  </form>`;
}

function setFormOf({ command, sight, texts: { clock: words } }: Page): VNode {
  const set = onSend(({ text }) => {
    const time = new Date(text('time')).getTime();
    if (!Number.isNaN(time)) void command('setClock', { Now: time });
  });
  // As an attribute, so that what is being typed stays while the clock runs.
  const value = toLocalInput(sight.world.Now);
  const input = { type: 'datetime-local', step: 1, required: true, defaultValue: value };
  return html`<form onSubmit=${set}>
    <div class="fields">
      ${fieldOf({ name: 'time', label: words.time, input })}
      <button type="submit">${words.set}</button>
    </div>
  </form>`;
}
