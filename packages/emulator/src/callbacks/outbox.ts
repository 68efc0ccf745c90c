import type { Shelf } from '../state/shelf.ts';
import type { CallbackSettings } from '../world/app-settings.ts';
import type { CallbackConfigurations } from '../world/callback-configurations.ts';
import type { WorldEvent } from '../world/event.ts';
import { Refusal } from '../world/refusal.ts';
import { Courier, type CourierContext } from './courier.ts';
import { DeliveryLog, type DeliveryState, type Draft } from './delivery-log.ts';
import type { Delivery, UnsentEvent } from './delivery.ts';
import { isWanted, protocols, withQuery } from './protocol.ts';
import { subjectOf } from './subject.ts';
import type { Switchboard } from './switchboard.ts';

/** What every outbox has around it. */
export interface OutboxContext extends Omit<CourierContext, 'settings'> {
  readonly switchboard: Switchboard;
}

/** Whose outbox it is. */
export interface Sender {
  readonly sdkAppId: number;
  readonly configurations: CallbackConfigurations;
  readonly settings: () => CallbackSettings;
}

/** What is to be different when a callback is sent once more. */
export interface Replay {
  /** The text to send. Default: the same. */
  readonly body?: string | undefined;
  /** The address to send it to; the query comes behind it. Default: the same. */
  readonly url?: string | undefined;
}

/** The callbacks of an application: those under way, and the log of those that were. */
export class Outbox implements Shelf {
  readonly name: string;
  readonly #sender: Sender;
  readonly #context: OutboxContext;
  readonly #log: DeliveryLog;
  readonly #courier: Courier;

  constructor(sender: Sender, context: OutboxContext) {
    this.name = `${sender.sdkAppId.toString()}/deliveries`;
    this.#sender = sender;
    this.#context = context;
    this.#log = new DeliveryLog(context.keeper.track(() => this));
    this.#courier = new Courier(this.#log, { ...context, settings: sender.settings });
  }

  get isBusy(): boolean {
    return this.#courier.isBusy;
  }

  /** Resolves when no callback is under way; one that waits for its time is not. */
  idle(): Promise<void> {
    return this.#courier.idle();
  }

  /** Sends an event if the configuration asks for it, and notes it otherwise. */
  deliver(event: WorldEvent): void {
    const { product, command } = event;
    const { sdkAppId, configurations } = this.#sender;
    const { clock } = this.#context;
    const facts = { sdkAppId, product, command, subject: subjectOf(event), at: clock.now() };
    const configuration = configurations.of(product).peek();
    if (configuration === undefined) {
      this.#log.leaveOut({ ...facts, reason: 'noConfiguration' });
      return;
    }
    if (!isWanted(command, configuration.CallbackCommandList)) {
      this.#log.leaveOut({ ...facts, reason: 'notInList' });
      return;
    }
    const { platform } = event.origin;
    const told = { ...facts, platform };
    const url = toUrl(configuration.Url, told);
    this.#post({ ...told, url, body: JSON.stringify(event.body), status: 'pending' });
  }

  /** Sends a callback of the log once more, whatever became of it; no switch is about it. */
  resend(original: Delivery, { body = original.body, url }: Replay = {}): Delivery {
    const { sdkAppId, product, command, subject, platform } = original;
    const delivery = this.#log.add({
      ...{ sdkAppId, product, command, subject, platform, body },
      at: this.#context.clock.now(),
      url: url === undefined ? original.url : toUrl(url, original),
      status: 'pending',
      replayOf: original.id,
    });
    this.#courier.send(delivery);
    return delivery;
  }

  /** The callbacks so far, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.#log.deliveries();
  }

  /** The id of the last callback; 0 without one. */
  get lastId(): number {
    return this.#log.lastId;
  }

  /** The id of the last event that nobody asked for; 0 without one. */
  get lastUnsentId(): number {
    return this.#log.lastUnsentId;
  }

  /** The callback with an id; refuses where there is none, or none any more. */
  delivery(id: number): Delivery {
    const delivery = this.#log.get(id);
    if (delivery === undefined) throw new Refusal(100002, `There is no delivery ${id.toString()}`);
    return delivery;
  }

  /** The last events that nobody asked for, oldest first. */
  unsentEvents(): readonly UnsentEvent[] {
    return this.#log.unsent();
  }

  keys(): Iterable<string> {
    return this.#log.deliveries().map(({ id }) => id.toString());
  }

  read(key: string): DeliveryState | undefined {
    return this.#log.read(key);
  }

  /**
   * Puts a callback back; one that is not over is sent when it is due, or at once. They go out in the
   * order they are put back in, which is that of their ids.
   */
  restore(_key: string, state: unknown): void {
    // What `read` gave.
    const delivery = this.#log.restore(state as DeliveryState);
    if (delivery.status === 'pending') this.#courier.send(delivery);
  }

  /** Sends nothing more; what is not under way yet stays pending. */
  stop(): void {
    this.#courier.stop();
  }

  clear(): void {
    this.#courier.clear();
    this.#log.clear();
  }

  #post(draft: Draft): void {
    const { switchboard } = this.#context;
    const scope = { sdkAppId: draft.sdkAppId, command: draft.command };
    const { copies, delay, isDropped } = switchboard.decide(scope);
    if (isDropped) {
      this.#log.add({ ...draft, status: 'dropped' });
      return;
    }
    let first: number | undefined;
    for (const damage of copies) {
      const copy = first === undefined ? {} : { duplicateOf: first };
      const delivery = this.#log.add({ ...draft, ...copy });
      first ??= delivery.id;
      switchboard.pass(scope, () => {
        this.#courier.sendAfter(delay, delivery, damage);
      });
    }
  }
}

type Told = Pick<Delivery, 'sdkAppId' | 'product' | 'command' | 'platform'>;

function toUrl(url: string, told: Told): string {
  return withQuery(url, protocols[told.product].toQuery(told));
}
