import type { EmulatorClock } from '../clock/clock.ts';
import type { CallbackSettings } from '../world/app-settings.ts';
import { damaged } from './damage.ts';
import type { Delivery, DeliveryAttempt } from './delivery.ts';
import { protocols, withQuery } from './protocol.ts';
import { send, type Carrier } from './sending.ts';
import { toSignature } from './signature.ts';
import type { Damage } from './switches.ts';

/** What an attempt needs around it. */
export interface AttemptContext {
  readonly clock: EmulatorClock;
  readonly carrier: Carrier;
  /** Milliseconds from any start, by the machine's clock. */
  readonly elapsed: () => number;
  readonly settings: CallbackSettings;
}

// What Chat documents for its webhooks; no page of Call or Conference gives a number.
const usualTimeout = 2_000;

/** Sends a callback once. Each attempt is signed anew, for a signature is good for a minute. */
export async function attempt(
  delivery: Delivery,
  damage: Damage | undefined,
  { clock, carrier, elapsed, settings }: AttemptContext,
): Promise<DeliveryAttempt> {
  const { timeout = usualTimeout, contentType = 'none' } = settings;
  const at = clock.now();
  const url = toSignedUrl(delivery, settings, at);
  const letter = damaged(
    {
      body: new TextEncoder().encode(delivery.body),
      contentType: contentType === 'none' ? undefined : contentType,
    },
    damage,
  );
  const begun = elapsed();
  const outcome = await send({ url, timeout, ...letter }, carrier);
  const duration = Math.round(elapsed() - begun);
  return { at, url, duration, outcome, ...(damage === undefined ? {} : { damage }) };
}

function toSignedUrl({ product, url }: Delivery, { token }: CallbackSettings, at: number): string {
  if (token === undefined || !protocols[product].isSigned) return url;
  return withQuery(url, { ...toSignature(token, at) });
}
