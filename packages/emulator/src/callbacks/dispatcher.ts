import type { EmulatorClock } from '../clock/clock.ts';
import { Keeper } from '../state/keeper.ts';
import type { Delivery, UnsentEvent } from './delivery.ts';
import { Outbox, type OutboxContext, type Sender } from './outbox.ts';
import type { CallbackFetch, TimeoutSignal } from './sending.ts';
import { Switchboard } from './switchboard.ts';

/** What sending callbacks needs around it. */
export interface DispatcherOptions {
  readonly clock: EmulatorClock;
  readonly fetch: CallbackFetch;
  /** Nothing is sent before it is kept. Default: nothing is kept. */
  readonly keeper?: Keeper | undefined;
  /**
   * Ends what takes too long. Default: by the machine's clock, for that is the one the receiver has:
   * the emulator's may stand still, or jump while an answer is on its way.
   */
  readonly timeoutSignal?: TimeoutSignal | undefined;
}

/** Sends the callbacks of all applications. */
export class Dispatcher {
  /** What goes wrong with them on purpose. */
  readonly switchboard: Switchboard;
  readonly #outboxes: Outbox[] = [];
  readonly #context: OutboxContext;

  constructor({ clock, fetch, keeper = new Keeper(), timeoutSignal }: DispatcherOptions) {
    this.switchboard = new Switchboard(keeper.track(() => this.switchboard));
    this.#context = {
      ...{ clock, keeper, switchboard: this.switchboard },
      carrier: { fetch, timeoutSignal: timeoutSignal ?? AbortSignal.timeout.bind(AbortSignal) },
      elapsed: () => performance.now(),
    };
  }

  /** The outbox of one more application. */
  open(sender: Sender): Outbox {
    const outbox = new Outbox(sender, this.#context);
    this.#outboxes.push(outbox);
    return outbox;
  }

  /** The callbacks of all applications so far, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.#outboxes.flatMap((outbox) => outbox.deliveries()).sort(byTime);
  }

  /** The last events that nobody asked for, oldest first. */
  unsentEvents(): readonly UnsentEvent[] {
    return this.#outboxes.flatMap((outbox) => outbox.unsentEvents()).sort(byTime);
  }

  /** Resolves when nothing is under way; what is held, delayed or to be sent again later is not. */
  async idle(): Promise<void> {
    // What a receiver does with a callback may cause the next one, of another application too.
    for (let busy = this.#busy(); busy.length > 0; busy = this.#busy()) {
      await Promise.all(busy.map((outbox) => outbox.idle()));
    }
  }

  /** Sends nothing more; what is not under way yet stays pending, on the disk too. */
  stop(): void {
    for (const outbox of this.#outboxes) outbox.stop();
  }

  #busy(): readonly Outbox[] {
    return this.#outboxes.filter(({ isBusy }) => isBusy);
  }
}

function byTime(a: { readonly at: number }, b: { readonly at: number }): number {
  return a.at - b.at;
}
