import type { ComponentType, VNode } from 'preact';
import type { Focus } from '../look.ts';
import { html } from '../markup.ts';
import type { Page } from '../page.ts';
import { Deliveries } from './deliveries.ts';
import { Faults } from './faults.ts';
import { Requests } from './requests.ts';
import { Scenarios } from './scenarios.ts';
import type { ViewName } from './view-name.ts';
import { World } from './world.ts';

/** What every view is given. */
export interface ViewOptions {
  readonly page: Page;
}

const views: Readonly<Record<ViewName, ComponentType<ViewOptions>>> = {
  world: World,
  requests: Requests,
  deliveries: Deliveries,
  faults: Faults,
  scenarios: Scenarios,
};

/** The view that is looked at; another application has one of its own. */
export function viewOf(page: Page, { view }: Focus): VNode {
  const key = `${view} ${page.sight.sdkAppId?.toString() ?? ''}`;
  return html`<${views[view]} key=${key} page=${page} />`;
}
