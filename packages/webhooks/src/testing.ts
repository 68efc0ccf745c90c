export { buildCallback, type BuiltCallback } from './testing/build-callback.ts';
export type { CallbackOptions, Overrides, SendingOptions } from './testing/callback-options.ts';
export { deliver, type Delivered } from './testing/deliver.ts';
