import type { VNode } from 'preact';
import type { RequestTo } from '../ask.ts';
import type { SwitchEntry } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { emptyOf } from '../parts/empty.ts';
import { choiceOf, fieldOf, numberOf } from '../parts/field.ts';
import { onSend, type Filled } from '../parts/form.ts';
import type { Texts } from '../texts/texts.ts';
import { ruleOf } from './rule.ts';

type Words = Texts['faults'];
type Switches = RequestTo<'setCallbackSwitches'>['Switches'];

/** What goes wrong with callbacks on purpose. */
export function callbackSwitchesOf(page: Page): VNode {
  const { sight, texts } = page;
  const words = texts.faults;
  // Those of another application are changed where that one is shown.
  const here = sight.switches.filter(
    ({ sdkAppId = sight.sdkAppId }) => sdkAppId === sight.sdkAppId,
  );
  return html`<section aria-labelledby="callback-switches">
    <h2 id="callback-switches">${words.callbacks}</h2>
    <p class="hint">${words.callbacksHint}</p>
    ${here.length === 0 && emptyOf(words.noSwitches)}
    <ul class="rules">
      ${here.map((entry) => entryOf(entry, page))}
    </ul>
    ${formOf(page)}
  </section>`;
}

function entryOf(entry: SwitchEntry, { command, texts }: Page): VNode {
  const words = texts.faults;
  const what = entry.command ?? words.everyCommand;
  return ruleOf({
    key: `${entry.sdkAppId?.toString() ?? ''} ${what}`,
    what,
    where: entry.sdkAppId?.toString() ?? words.everywhere,
    effects: effectsOf(entry, texts),
    seen: words.seenCallbacks(entry.seen),
    end: { text: words.off, label: words.offOf(what) },
    stop: () =>
      void command('setCallbackSwitches', {
        Switches: {},
        AllApplications: entry.sdkAppId === undefined,
        ...(entry.command === undefined ? {} : { CallbackCommandList: [entry.command] }),
      }),
  });
}

function effectsOf(entry: SwitchEntry, { deliveries, faults: words }: Texts): readonly string[] {
  const { copies, damage, damageShare = 1, delay, dropEvery, dropShare, hold, seed } = entry;
  const part = (label: string, value: number | string | undefined) =>
    value === undefined ? [] : [`${label}: ${value}`];
  const harm = damage && `${deliveries.damage[damage]}, ${words.percent(damageShare)}`;
  return [
    ...part(words.copies, copies),
    ...part(words.hold, hold),
    ...part(words.dropEvery, dropEvery),
    ...part(words.dropPercent, dropShare === undefined ? undefined : words.percent(dropShare)),
    ...part(words.lateBy, delay),
    ...part(words.damage, harm),
    ...part(words.seed, seed),
  ];
}

function formOf({ command, say, texts }: Page): VNode {
  const words = texts.faults;
  const damages = { '': words.noDamage, ...texts.deliveries.damage };
  const set = onSend((filled) => {
    const Switches = toSwitches(filled);
    if (Object.keys(Switches).every((name) => name === 'seed')) {
      say(words.nothingSet);
      return;
    }
    const name = filled.text('command');
    void command('setCallbackSwitches', {
      Switches,
      AllApplications: !filled.isChecked('here'),
      ...(name === '' ? {} : { CallbackCommandList: [name] }),
    });
  });
  return html`<form class="card" onSubmit=${set}>
    <h3>${words.set}</h3>
    <div class="fields">
      ${fieldOf({ name: 'command', label: words.callbackCommand, hint: words.callbackHint })}
      ${fieldsOf(words)} ${choiceOf({ name: 'damage', label: words.damage }, damages)}
      ${numberOf({ name: 'damagePercent', label: words.damagePercent, input: { max: 100, placeholder: '100' } })}
      ${numberOf({ name: 'seed', label: words.seed, input: { placeholder: '1' } })}
    </div>
    <label class="check"><input type="checkbox" name="here" checked /> ${words.onlyHere}</label>
    <div class="buttons"><button type="submit" class="main">${words.set}</button></div>
  </form>`;
}

function fieldsOf(words: Words): readonly VNode[] {
  return [
    numberOf({ name: 'copies', label: words.copies, input: { min: 1, max: 100 } }),
    numberOf({ name: 'hold', label: words.hold, input: { min: 2, max: 1000 } }),
    numberOf({ name: 'dropEvery', label: words.dropEvery, input: { min: 1 } }),
    numberOf({ name: 'dropPercent', label: words.dropPercent, input: { max: 100 } }),
    numberOf({ name: 'delay', label: words.lateBy }),
  ];
}

/** The switches that are filled in. */
function toSwitches({ number, text }: Filled): Switches {
  const damage = damageNames.find((name) => name === text('damage'));
  const share = (name: string) => {
    const percent = number(name);
    return percent === undefined ? undefined : percent / 100;
  };
  const given = {
    copies: number('copies'),
    hold: number('hold'),
    dropEvery: number('dropEvery'),
    dropShare: share('dropPercent'),
    delay: number('delay'),
    damage,
    damageShare: damage === undefined ? undefined : share('damagePercent'),
    seed: number('seed'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const damageNames = ['truncated', 'flippedByte', 'wrongContentType'] as const;
