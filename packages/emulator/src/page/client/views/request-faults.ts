import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestTo } from '../ask.ts';
import type { FaultRule } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { emptyOf } from '../parts/empty.ts';
import { choiceOf, fieldOf, numberOf } from '../parts/field.ts';
import { onSend, onType, type Filled } from '../parts/form.ts';
import type { Texts } from '../texts/texts.ts';
import { ruleOf } from './rule.ts';

type Words = Texts['faults'];
type Effect = keyof Words['effects'];
type Rule = RequestTo<'addFault'>['Rule'];

/** What goes wrong with requests on purpose. */
export function RequestFaults({ page }: { readonly page: Page }): VNode {
  const { command, sight, texts } = page;
  const words = texts.faults;
  return html`<section aria-labelledby="request-faults">
    <h2 id="request-faults">${words.requests}</h2>
    <p class="hint">${words.requestsHint}</p>
    ${sight.faults.length === 0 && emptyOf(words.none)}
    <ul class="rules">
      ${sight.faults.map((fault) =>
        ruleOf({
          key: fault.id,
          what: fault.command ?? words.everyCommand,
          where: fault.sdkAppId?.toString() ?? words.everywhere,
          effects: effectsOf(fault, words),
          seen: words.seen(fault.seen),
          end: { text: words.remove, label: words.removeOf(fault.command ?? words.everyCommand) },
          stop: () => void command('removeFault', { Id: fault.id }),
        }),
      )}
    </ul>
    <${AddForm} page=${page} />
  </section>`;
}

function effectsOf(fault: FaultRule, words: Words): readonly string[] {
  const { code, delay, reset, skip, status, times, truncate } = fault;
  const number = (label: string, value: number | undefined) =>
    value === undefined ? [] : [`${label}: ${value}`];
  return [
    ...number(words.code, code),
    ...number(words.status, status),
    ...(reset === undefined ? [] : [words.effects[reset]]),
    ...(truncate === true ? [words.effects.truncate] : []),
    ...number(words.effects.delay, delay),
    ...number(words.times, times),
    ...number(words.skip, skip),
  ];
}

function AddForm({ page: { command, sight, texts } }: { readonly page: Page }): VNode {
  const words = texts.faults;
  const [effect, setEffect] = useState<Effect>('code');
  const add = onSend((filled) => {
    void command('addFault', { Rule: toRule(filled, effect, sight.sdkAppId) });
  });
  const choose = onType((wish) => {
    setEffect(effects.find((known) => known === wish) ?? 'code');
  });
  const effectInput = { value: effect, onChange: choose };
  return html`<form class="card" onSubmit=${add}>
    <h3>${words.add}</h3>
    <div class="fields">
      ${fieldOf({ name: 'command', label: words.command, hint: words.commandHint })}
      ${choiceOf({ name: 'effect', label: words.effect, input: effectInput }, words.effects)}
      ${valueOf(effect, words)}
      ${numberOf({ name: 'times', label: words.times, input: { placeholder: texts.every } })}
      ${numberOf({ name: 'skip', label: words.skip, input: { placeholder: '0' } })}
    </div>
    <label class="check"><input type="checkbox" name="here" /> ${words.onlyHere}</label>
    <div class="buttons"><button type="submit" class="main">${words.add}</button></div>
  </form>`;
}

const effects = ['code', 'status', 'delay', 'before', 'after', 'truncate'] as const;

const values = {
  code: { min: 1, defaultValue: 60007 },
  status: { min: 400, max: 599, defaultValue: 503 },
  delay: { min: 0, defaultValue: 5000 },
} as const;

/** The number an effect has, if it has one. */
function valueOf(effect: Effect, words: Words): VNode | null {
  if (effect !== 'code' && effect !== 'status' && effect !== 'delay') return null;
  const input = values[effect];
  const options = {
    name: 'value',
    label: words[effect],
    input: { required: true, ...input },
  };
  return html`<div key=${effect}>${numberOf(options)}</div>`;
}

function toRule(
  { isChecked, number, text }: Filled,
  effect: Effect,
  here: number | undefined,
): Rule {
  const name = text('command');
  const sdkAppId = isChecked('here') ? here : undefined;
  const [times, skip] = [number('times'), number('skip')];
  return {
    ...toFault(effect, number('value') ?? 0),
    ...(name === '' ? {} : { command: name }),
    ...(sdkAppId === undefined ? {} : { sdkAppId }),
    ...(times === undefined ? {} : { times }),
    ...(skip === undefined ? {} : { skip }),
  };
}

function toFault(effect: Effect, value: number): Rule {
  if (effect === 'truncate') return { truncate: true };
  return effect === 'before' || effect === 'after' ? { reset: effect } : { [effect]: value };
}
