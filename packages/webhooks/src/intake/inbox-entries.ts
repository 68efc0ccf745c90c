import { documentedParameters } from '../callbacks/callback-query.ts';
import { identify } from '../callbacks/identity.ts';
import { contractOf } from '../callbacks/known-callbacks.ts';
import { orderKeyOf } from '../callbacks/order-key.ts';
import { productOf } from '../callbacks/product.ts';
import { keepOnly } from '../callbacks/query-parameters.ts';
import type { InboxEntry } from '../inbox/inbox-store.ts';
import { handlersLane } from '../inbox/lane.ts';
import type { TakenRequest } from './request-reading.ts';

/** What is kept of a callback: one entry for the handlers, and one for each relay. */
export function toEntries(
  request: TakenRequest,
  { relayLanes, now }: { readonly relayLanes: readonly string[]; readonly now: number },
): readonly [InboxEntry, ...InboxEntry[]] {
  const { form, command, sdkAppId, parsed, raw, rewritten, documented } = request;
  const product = contractOf(form, command)?.product ?? productOf(form, command);
  const callback = { form, product, sdkAppId, command };
  const id = identify({ ...callback, parsed, raw });
  const key = orderKeyOf({ ...callback, body: parsed.body });
  const kept = { id, key, product, command, sdkAppId, raw, rewritten, receivedAt: now };
  if (relayLanes.length === 0) return [{ ...kept, lane: handlersLane, query: documented }];
  // Whoever gets it there may check Sign as well.
  const query = keepOnly(request.parameters, documentedParameters);
  const relayed = relayLanes.map((lane) => ({ ...kept, lane, query }));
  return [{ ...kept, lane: handlersLane, query: documented }, ...relayed];
}
