import { Refusal } from '../refusal.ts';

/** Somebody who asks for a seat: a certain one, or any. */
export interface SeatApplication {
  readonly user: string;
  readonly index?: number | undefined;
}

/** Who asks for a seat of a room, in the order of asking. */
export class SeatQueue {
  readonly #applications = new Map<string, SeatApplication>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Somebody queues; refuses whoever does already. */
  add(application: SeatApplication): void {
    this.requireAbsent(application.user);
    this.#applications.set(application.user, application);
    this.#changed();
  }

  /** Refuses somebody who queues. */
  requireAbsent(user: string): void {
    if (this.#applications.has(user)) throw new Refusal(100202, `${user} is queuing for a seat`);
  }

  /** What somebody asks for; refuses where they do not. */
  get(user: string): SeatApplication {
    const application = this.#applications.get(user);
    if (application === undefined) throw new Refusal(100204, `${user} is not queuing for a seat`);
    return application;
  }

  /** Whoever of these queues does so no more. */
  remove(users: readonly string[]): void {
    if (users.filter((user) => this.#applications.delete(user)).length > 0) this.#changed();
  }

  list(): readonly SeatApplication[] {
    return [...this.#applications.values()];
  }

  restore(applications: readonly SeatApplication[]): void {
    for (const application of applications) this.#applications.set(application.user, application);
  }
}
