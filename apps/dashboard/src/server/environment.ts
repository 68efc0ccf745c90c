import type { HttpBindings } from '@hono/node-server';

/** What is known of a request besides itself: nothing in process, its socket otherwise. */
export interface Environment {
  readonly Bindings: Partial<HttpBindings>;
}
