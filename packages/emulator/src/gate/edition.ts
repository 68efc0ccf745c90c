import type { AppSettings } from '../world/app-settings.ts';
import { Refusal } from '../world/refusal.ts';
import { requireCaller, type Caller, type GateContext } from './caller.ts';
import type { Gate } from '../routes/routes.ts';

/** A gate that also asks for one of these editions of Call. */
export function requireEdition(...editions: readonly AppSettings['edition'][]): Gate {
  return (query: URLSearchParams, context: GateContext): Caller => {
    const caller = requireCaller(query, context);
    if (editions.includes(caller.app.settings.edition)) return caller;
    throw new Refusal(context.codeOf('editionTooSmall'));
  };
}
