import { h, type VNode } from 'preact';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { onType } from '../parts/form.ts';
import type { Sight } from '../look.ts';
import type { Texts } from '../texts/texts.ts';
import { Clock } from './clock.ts';
import { viewNames, type ViewName } from './view-name.ts';

/** What the head of the page shows. */
export interface BarOptions {
  readonly texts: Texts;
  /** Undefined before the first look. */
  readonly page: Page | undefined;
  readonly view: ViewName;
  readonly turnTo: Page['turnTo'];
}

/** The head of the page: which application, what time, and the way to every view. */
export function Bar({ texts, page, view, turnTo }: BarOptions): VNode {
  return html`<header>
    <div class="head">
      <h1>${texts.title}</h1>
      ${page !== undefined && appsOf(page.sight, texts, turnTo)}
      ${page !== undefined && h(Clock, { page })}
    </div>
    <nav aria-label=${texts.sections}>
      <ul>
        ${viewNames.map((name) => linkOf(name, { texts, page, view, turnTo }))}
      </ul>
    </nav>
  </header>`;
}

function appsOf({ sdkAppId, sdkAppIds }: Sight, texts: Texts, turnTo: Page['turnTo']): VNode {
  if (sdkAppIds.length < 2) {
    return html`<p class="app"><span class="label">SDKAppID</span> <b>${sdkAppId}</b></p>`;
  }
  const choose = onType((id) => {
    turnTo({ sdkAppId: Number(id) });
  });
  return html`<label class="app">
    <span class="label">${texts.application}</span>
    <select value=${sdkAppId} onChange=${choose}>
      ${sdkAppIds.map((id) => html`<option key=${id} value=${id}>${id}</option>`)}
    </select>
  </label>`;
}

function linkOf(name: ViewName, { texts, page, view }: BarOptions): VNode {
  const count = page === undefined ? 0 : countOf(name, page.sight);
  const current = name === view ? 'page' : undefined;
  return html`<li key=${name}>
    <a href=${`#${name}`} aria-current=${current}>
      ${texts.views[name]}
      ${count > 0 && html`<span class=${name === 'faults' ? 'count wary' : 'count'}>${count}</span>`}
    </a>
  </li>`;
}

function countOf(name: ViewName, { world, faults, switches }: Sight): number {
  const counts: Readonly<Record<ViewName, number>> = {
    world: world.RoomCount + world.CallCount,
    requests: world.RequestCount,
    deliveries: world.LastDeliveryId,
    faults: faults.length + switches.length,
    scenarios: 0,
  };
  return counts[name];
}
