import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Request, Sight } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { emptyOf } from '../parts/empty.ts';
import { choiceOf } from '../parts/field.ts';
import { onType } from '../parts/form.ts';
import { moreOf } from '../parts/more.ts';
import { requestOf } from './request-entry.ts';

/** How many entries there are at first. */
const few = 100;

const kinds: Readonly<Record<string, (request: Request) => boolean>> = {
  all: () => true,
  refused: ({ code }) => code !== 0,
  near: ({ hints, undocumented }) => hints.length + undocumented.length > 0,
  fault: ({ fault }) => fault !== undefined,
};

/** The journal: the last requests, and how each was answered. */
export function Requests({ page }: { readonly page: Page }): VNode {
  const { sight, texts } = page;
  const words = texts.requests;
  const [text, setText] = useState('');
  const [kind, setKind] = useState('all');
  const [limit, setLimit] = useState(few);
  const isMeant = kinds[kind] ?? (() => true);
  const here = sight.requests.filter((request) => isOf(sight, request));
  const found = here.filter((request) => isMeant(request) && isFound(request, text));
  const more = () => {
    setLimit(2 * limit);
  };
  const shown = found.slice(0, limit);
  return html`<div class="view">
    <div class="fields">
      <label class="field find">
        <span class="label">${words.filter}</span>
        <input
          type="search"
          value=${text}
          placeholder=${words.filterHint}
          onInput=${onType(setText)}
        />
      </label>
      ${choiceOf({ name: 'kind', label: words.kind, input: { value: kind, onChange: onType(setKind) } }, words.kinds)}
    </div>
    <section aria-label=${words.title}>
      ${here.length === 0 && emptyOf(words.none, [words.noneHint, ' ', html`<code>${location.origin}</code>`])}
      ${here.length > 0 && found.length === 0 && emptyOf(words.noneLike)}
      <ol class="entries">
        ${shown.map((request) => requestOf(request, page))}
      </ol>
      ${moreOf({ shown: shown.length, total: found.length, more }, texts)}
    </section>
  </div>`;
}

/** Whether a request is about the application that is shown, or about none there is. */
function isOf({ sdkAppId, sdkAppIds }: Sight, request: Request): boolean {
  const named = sdkAppIds.find((id) => id.toString() === request.sdkAppId);
  return named === undefined || named === sdkAppId;
}

function isFound(request: Request, text: string): boolean {
  const { body, code, identifier, info, path, requestId, hints } = request;
  const searched = [path, code.toString(), identifier, info, body, requestId, ...hints];
  return searched.some((part) => part.toLowerCase().includes(text.toLowerCase()));
}
