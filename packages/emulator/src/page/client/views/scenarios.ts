import { h, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestTo } from '../ask.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { numberOf } from '../parts/field.ts';
import { onSend, type Filled } from '../parts/form.ts';
import { Reset } from './reset.ts';

type Name = RequestTo<'playScenario'>['Name'];

/** The scenarios, to be played; and the way back to nothing. */
export function Scenarios({ page }: { readonly page: Page }): VNode {
  const words = page.texts.scenarios;
  return html`<div class="view">
    <section aria-labelledby="scenarios">
      <h2 id="scenarios">${words.title}</h2>
      <p class="hint">${words.hint}</p>
      <ul class="cards many">
        ${names.map((name) => h(Card, { key: name, page, name }))}
      </ul>
    </section>
    ${h(Reset, { page })}
  </div>`;
}

const names = [
  'answered',
  'missed',
  'rejected',
  'busy',
  'group',
  'meeting',
  'heavyDay',
] as const satisfies readonly Name[];

interface CardOptions {
  readonly page: Page;
  readonly name: Name;
}

/** One scenario; when it plays, it says for how long, and takes the clock there. */
function Card({ page, name }: CardOptions): VNode {
  const words = page.texts.scenarios;
  const [end, setEnd] = useState<number | undefined>(undefined);
  const play = onSend((filled) => {
    const began = page.sight.world.Now;
    void page
      .command('playScenario', { Name: name, Options: optionsOf(name, filled) })
      .then((played) => {
        if (played !== undefined) setEnd(began + played.Duration);
      });
  });
  return html`<li class="card scenario">
    <form onSubmit=${play}>
      <h3>${words.names[name]}</h3>
      <p>${words.about[name]}</p>
      ${
        name === 'heavyDay' &&
        html`<div class="fields">
          ${numberOf({ name: 'calls', label: words.calls, input: { min: 1, max: 100_000, defaultValue: 1000 } })}
          ${numberOf({ name: 'seed', label: words.seed, input: { defaultValue: 1 } })}
        </div>`
      }
      <div class="buttons">
        <button type="submit" aria-label=${words.playOf(words.names[name])}>${words.play}</button>
      </div>
    </form>
    ${end !== undefined && progressOf(page, name, end)}
  </li>`;
}

function progressOf({ command, sight, texts, timeText }: Page, name: Name, end: number): VNode {
  const words = texts.scenarios;
  const left = end - sight.world.Now;
  if (left <= 0) return html`<p class="hint" role="status">${words.over}</p>`;
  const advance = () => void command('advanceClock', { Milliseconds: left });
  return html`<div>
    <p class="hint" role="status">${words.began(words.names[name], timeText.duration(left))}</p>
    <div class="buttons"><button type="button" onClick=${advance}>${words.toEnd}</button></div>
  </div>`;
}

function optionsOf(name: Name, { number }: Filled): Readonly<Record<string, number>> {
  if (name !== 'heavyDay') return {};
  return { calls: number('calls') ?? 1000, seed: number('seed') ?? 1 };
}
