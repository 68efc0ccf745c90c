import { Refusal } from '../world/refusal.ts';
import { requireApp, type Caller, type GateContext } from './caller.ts';

/**
 * Control commands need no signature: they belong to whoever runs the emulator. One that names no
 * application is for the first.
 */
export function requireControl(query: URLSearchParams, context: GateContext): Caller {
  if (query.has('sdkappid')) return { app: requireApp(query, context), identifier: '' };
  const [app] = context.apps.all();
  if (app === undefined) throw new Refusal(context.codeOf('noApplication'));
  return { app, identifier: '' };
}
