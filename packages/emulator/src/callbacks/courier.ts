import type { EmulatorClock } from '../clock/clock.ts';
import type { Keeper } from '../state/keeper.ts';
import type { CallbackSettings } from '../world/app-settings.ts';
import { attempt } from './attempt.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { Delivery, DeliveryAttempt } from './delivery.ts';
import { Lanes } from './lanes.ts';
import { profiles } from './profiles.ts';
import { protocols } from './protocol.ts';
import type { Carrier } from './sending.ts';
import type { Damage } from './switches.ts';

/** What sending callbacks needs around it. */
export interface CourierContext {
  readonly clock: EmulatorClock;
  readonly keeper: Keeper;
  readonly carrier: Carrier;
  /** Milliseconds from any start, by the machine's clock. */
  readonly elapsed: () => number;
  readonly settings: () => CallbackSettings;
}

// How many the backend sends at once is documented nowhere.
const mostAtOnce = 16;

/**
 * Sends the callbacks of an application: those of one call or room one after the other, several calls
 * and rooms at once. One that waits to be sent again holds up no other.
 */
export class Courier {
  readonly #log: DeliveryLog;
  readonly #context: CourierContext;
  readonly #lanes = new Lanes(mostAtOnce);
  readonly #timers = new Map<number, () => void>();

  constructor(log: DeliveryLog, context: CourierContext) {
    this.#log = log;
    this.#context = context;
  }

  get isBusy(): boolean {
    return this.#lanes.isBusy;
  }

  /** Resolves when nothing is under way; what waits for its time is not. */
  idle(): Promise<void> {
    return this.#lanes.idle();
  }

  /** Sends a callback after a pause in milliseconds. */
  sendAfter(pause: number, delivery: Delivery, damage?: Damage): void {
    if (!this.#isCurrent(delivery)) return;
    if (pause === 0) {
      this.send(delivery, damage);
      return;
    }
    const waiting = { ...delivery, nextAt: this.#context.clock.now() + pause };
    this.#log.put(waiting);
    this.send(waiting, damage);
  }

  /** Sends a callback when it is due; at once, where it waits for nothing. */
  send(delivery: Delivery, damage?: Damage): void {
    const { clock } = this.#context;
    const pause = (delivery.nextAt ?? 0) - clock.now();
    // A frozen clock would keep back what is due at once.
    if (pause <= 0) {
      this.#sendNow(delivery, damage);
      return;
    }
    const takeBack = clock.schedule(pause, () => {
      this.#timers.delete(delivery.id);
      this.#sendNow(delivery, damage);
    });
    this.#timers.set(delivery.id, takeBack);
  }

  /** Takes back what waits for its time. */
  clear(): void {
    for (const takeBack of this.#timers.values()) takeBack();
    this.#timers.clear();
  }

  /** Sends nothing more; what is under way goes on, and what is not stays pending. */
  stop(): void {
    this.clear();
    this.#lanes.stop();
  }

  #sendNow(delivery: Delivery, damage?: Damage): void {
    const lane = `${delivery.product}/${delivery.subject}`;
    this.#lanes.add(lane, () => this.#deliver(delivery, damage));
  }

  async #deliver(delivery: Delivery, damage?: Damage): Promise<void> {
    const { settings, ...context } = this.#context;
    try {
      await context.keeper.saved();
    } catch {
      // What the disk refused has not happened, and nobody is told of it.
      return;
    }
    if (!this.#isCurrent(delivery)) return;
    const made = await attempt(delivery, damage, { ...context, settings: settings() });
    if (this.#isCurrent(delivery)) this.#settle(delivery, made);
  }

  #settle({ nextAt: _, ...delivery }: Delivery, made: DeliveryAttempt): void {
    const { isTaken, profile } = protocols[delivery.product];
    const { outcome } = made;
    const told = { ...delivery, attempts: [...delivery.attempts, made], outcome };
    if (isTaken(outcome)) {
      this.#log.put({ ...told, status: 'taken' });
      return;
    }
    const { pauses, repeats } = profiles[profile ?? this.#context.settings().profile ?? 'once'];
    const pause = repeats(outcome) ? pauses[delivery.attempts.length] : undefined;
    if (pause === undefined) {
      this.#log.put({ ...told, status: 'lost' });
      return;
    }
    this.#log.put(told);
    this.sendAfter(pause, told);
  }

  /** What was cleared in the meantime is another one with the same number, or none. */
  #isCurrent(delivery: Delivery): boolean {
    return this.#log.get(delivery.id) === delivery;
  }
}
