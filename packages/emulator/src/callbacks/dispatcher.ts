import type { EmulatorClock } from '../clock/clock.ts';
import type { App } from '../world/app.ts';
import type { WorldEvent } from '../world/event.ts';
import type { Delivery } from './delivery.ts';
import { protocols, toCallbackUrl, type Protocol } from './protocol.ts';
import { send, type CallbackFetch } from './sending.ts';

/** What sending callbacks needs around it. */
export interface DispatcherOptions {
  readonly clock: EmulatorClock;
  readonly fetch: CallbackFetch;
}

/** A callback to send, as often as it takes. */
type Order = Omit<Delivery, 'id' | 'at' | 'outcome'>;

const kept = 10_000;

/** Sends the callbacks of all applications, one after the other, and remembers how that went. */
export class Dispatcher {
  readonly #log: Delivery[] = [];
  readonly #options: DispatcherOptions;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Sends an event if the application's configuration asks for it. */
  deliver({ callbacks, sdkAppId }: App, event: WorldEvent): void {
    const configuration = callbacks[event.product].peek();
    if (configuration?.CallbackCommandList.includes(event.command) !== true) return;
    const protocol = protocols[event.product];
    const order = {
      sdkAppId,
      command: event.command,
      url: toCallbackUrl(configuration.Url, protocol.toQuery(event, sdkAppId)),
      body: JSON.stringify(event.body),
      attempt: 1,
    };
    this.#send(order, protocol);
  }

  /** The last deliveries, oldest first. */
  deliveries(): readonly Delivery[] {
    return [...this.#log];
  }

  /** Resolves when nothing is under way; what is to be sent again later is not. */
  async idle(): Promise<void> {
    // What a receiver does with a callback may cause the next one.
    let seen: Promise<void>;
    do {
      seen = this.#queue;
      await seen;
    } while (seen !== this.#queue);
  }

  #send(order: Order, protocol: Protocol): void {
    const { clock, fetch } = this.#options;
    const delivery: Delivery = { id: (this.#log.at(-1)?.id ?? 0) + 1, ...order, at: clock.now() };
    this.#log.push(delivery);
    if (this.#log.length > kept) this.#log.shift();
    this.#queue = this.#queue.then(async () => {
      delivery.outcome = await send(delivery, fetch);
      if (!protocol.isTaken(delivery.outcome)) this.#sendAgain(order, protocol);
    });
  }

  #sendAgain(order: Order, protocol: Protocol): void {
    const pause = protocol.pauses[order.attempt - 1];
    if (pause === undefined) return;
    const again = () => {
      this.#send({ ...order, attempt: order.attempt + 1 }, protocol);
    };
    // A frozen clock would keep back what is due at once.
    if (pause === 0) again();
    else this.#options.clock.schedule(pause, again);
  }
}
