import type { VNode } from 'preact';
import type { Request } from '../look.ts';
import { html, type Content } from '../markup.ts';
import type { Page } from '../page.ts';
import { badgeOf } from '../parts/badge.ts';
import { codeOf } from '../parts/code.ts';
import { factsOf } from '../parts/facts.ts';
import { idOf } from '../parts/id.ts';
import { timeOf } from '../parts/time.ts';
import type { Texts } from '../texts/texts.ts';

/** One request: what came and how it was answered; all of it where it is opened. */
export function requestOf(request: Request, { texts, timeText }: Page): VNode {
  const words = texts.requests;
  const { at, code, fault, id, info, path } = request;
  const [, version, service, command = path] = path.split('/');
  const notes = notesOf(request, words);
  // A refusal often is the hint itself.
  const said = notes[0] ?? info;
  return html`<li key=${id}>
    <details class="entry">
      <summary>
        ${timeOf(at, timeText)}
        <span class="what">
          <b><bdi>${command}</bdi></b>
          ${service !== undefined && html`<span class="name"><bdi>${service} ${version}</bdi></span>`}
        </span>
        <span class="badges">
          ${fault !== undefined && badgeOf('wary', words.onPurpose)}
          ${notes.length > 0 && badgeOf('wary', words.hint)}
          ${code === 0 ? badgeOf('good', words.succeeded) : badgeOf('bad', code)}
        </span>
        ${said !== '' && html`<span class="said"><bdi>${said}</bdi></span>`}
      </summary>
      <div class="panel">${detailsOf(request, words)}</div>
    </details>
  </li>`;
}

function detailsOf(request: Request, words: Texts['requests']): Content {
  const { body, code, fault, identifier, info, method, path, requestId } = request;
  const notes = notesOf(request, words);
  const answer = code === 0 ? words.succeeded : `${code} ${info}`;
  return [
    html`<p class="address">
      <code translate="no">${method} <bdi>${path}</bdi></code>
    </p>`,
    factsOf([
      [words.answer, html`<bdi>${answer}</bdi>`],
      ['SDKAppID', idOf(request.sdkAppId || '–')],
      [words.signedFor, idOf(identifier || '–')],
      [words.requestId, idOf(requestId)],
    ]),
    notes.length > 0 &&
      html`<div>
        <p class="label">${words.noticed}</p>
        <ul class="notes">
          ${notes.map((note) => html`<li key=${note}><bdi>${note}</bdi></li>`)}
        </ul>
      </div>`,
    fault !== undefined && codeOf(words.fault, JSON.stringify(fault)),
    body === '' ? html`<p class="hint">${words.noBody}</p>` : codeOf(words.body, body),
  ];
}

/** What was perhaps meant, and what nobody documented where no hint speaks of it. */
function notesOf({ hints, undocumented }: Request, words: Texts['requests']): readonly string[] {
  const rest = undocumented.filter(
    ({ path }) => !hints.some((hint) => hint.startsWith(`${path} `)),
  );
  return [...hints, ...rest.map(({ path }) => `${words.undocumented}: ${path}`)];
}
