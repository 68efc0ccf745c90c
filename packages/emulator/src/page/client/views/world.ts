import type { VNode } from 'preact';
import { html, type Content } from '../markup.ts';
import type { Page } from '../page.ts';
import { emptyOf } from '../parts/empty.ts';
import { onType } from '../parts/form.ts';
import { moreOf } from '../parts/more.ts';
import { callOf } from './call-card.ts';
import { roomOf } from './room-card.ts';

/** The most rooms and calls that are asked for. */
const most = 1000;

/** The rooms and the running calls. */
export function World({ page }: { readonly page: Page }): VNode {
  const { sight, texts, turnTo } = page;
  const { CallList, FoundCallCount, FoundRoomCount, RoomList } = sight.world;
  const words = texts.world;
  const find = onType((filter) => {
    turnTo({ filter });
  });
  return html`<div class="view">
    <label class="field find">
      <span class="label">${words.find}</span>
      <input
        type="search"
        value=${sight.focus.filter}
        placeholder=${words.findHint}
        onInput=${find}
      />
    </label>
    <div class="columns">
      <section aria-labelledby="rooms">
        <h2 id="rooms">${words.rooms} <span class="count">${FoundRoomCount}</span></h2>
        ${listOf(
          page,
          RoomList.map((room) => roomOf(room, page)),
          FoundRoomCount,
        )}
        ${RoomList.length === 0 && nothingOf(page, words.noRooms, words.noRoomsHint)}
      </section>
      <section aria-labelledby="calls">
        <h2 id="calls">${words.calls} <span class="count">${FoundCallCount}</span></h2>
        ${listOf(
          page,
          CallList.map((call) => callOf(call, page)),
          FoundCallCount,
        )}
        ${CallList.length === 0 && nothingOf(page, words.noCalls, words.noCallsHint)}
      </section>
    </div>
  </div>`;
}

function listOf({ sight, texts, turnTo }: Page, cards: readonly VNode[], found: number): Content {
  if (cards.length === 0) return null;
  const { limit } = sight.focus;
  const more = () => {
    turnTo({ limit: Math.min(most, 2 * limit) });
  };
  const total = Math.min(found, most);
  return html`<div>
    <ul class="cards">
      ${cards}
    </ul>
    ${moreOf({ shown: cards.length, total, more }, texts)}
  </div>`;
}

function nothingOf({ sight, texts }: Page, text: string, hint: string): VNode {
  if (sight.focus.filter !== '') return emptyOf(texts.world.nothingFound);
  const link = html`<a href="#scenarios">${texts.world.toScenarios}</a>`;
  return emptyOf(text, [hint, ' ', link]);
}
