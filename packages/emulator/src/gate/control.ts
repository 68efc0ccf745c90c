import type { App } from '../world/app.ts';
import { requireApp, type Caller } from './caller.ts';

/** Control commands need an application and no signature: they belong to whoever runs the emulator. */
export function requireControl(
  query: URLSearchParams,
  { apps }: { readonly apps: ReadonlyMap<number, App> },
): Caller {
  return { app: requireApp(query, apps), identifier: '' };
}
