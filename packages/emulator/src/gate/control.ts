import { requireApp, type Caller, type GateContext } from './caller.ts';

/** Control commands need an application and no signature: they belong to whoever runs the emulator. */
export function requireControl(query: URLSearchParams, context: GateContext): Caller {
  return { app: requireApp(query, context), identifier: '' };
}
