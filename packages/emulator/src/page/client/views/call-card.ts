import type { VNode } from 'preact';
import type { Call } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { badgeOf } from '../parts/badge.ts';
import { idOf } from '../parts/id.ts';
import { timeOf } from '../parts/time.ts';

type User = Call['UserList'][number];

/** A running call: who talks, and at whom it rings. */
export function callOf(call: Call, page: Page): VNode {
  const { texts, timeText, sight } = page;
  const words = texts.world;
  const { AnsweredAt, CallType, MediaType, UserCount, UserList } = call;
  const rest = UserCount - UserList.length;
  const state =
    AnsweredAt === undefined
      ? badgeOf('wary', words.ringing)
      : badgeOf('good', words.talking(timeText.duration(sight.world.Now - AnsweredAt)));
  return html`<li key=${call.CallId} class="card">
    <div class="card-head">
      <h3>
        ${words.media[MediaType]}${CallType === 'MultiCall' && ` · ${words.group}`}
        <span class="name">${words.started} ${timeOf(call.StartedAt, timeText)}</span>
      </h3>
      ${state}
    </div>
    <ul class="people">
      ${UserList.map((user) => userOf(user, call, page))}
      ${rest > 0 && html`<li class="hint">${words.more(rest)}</li>`}
    </ul>
    <p class="hint">${idOf(call.CallId)}</p>
  </li>`;
}

function userOf({ User_Account, Status, RingsUntil }: User, call: Call, page: Page): VNode {
  const words = page.texts.world;
  const left = RingsUntil === undefined ? undefined : RingsUntil - page.sight.world.Now;
  const isCaller = User_Account === call.Caller_Account;
  return html`<li key=${User_Account} class=${`person ${Status === 'Calling' ? 'in' : 'rings'}`}>
    ${idOf(User_Account)} ${isCaller && html`<span class="note">${words.caller}</span>`}
    ${
      left === undefined
        ? html`<span class="unseen">${words.callState[Status]}</span>`
        : html`<span class="note">${words.ringsFor(Math.ceil(left / 1000))}</span>`
    }
  </li>`;
}
