import type { EmulatorClock } from '../clock/clock.ts';
import type { Shelf, Touch } from '../state/shelf.ts';
import type { Playing } from './playing.ts';
import { Run, type Perform, type RunOrder, type RunState } from './run.ts';
import { isScenarioName } from './scenario-name.ts';

/** What scenarios need around them. */
export interface ScenariosContext {
  readonly clock: EmulatorClock;
  readonly perform: Perform;
  readonly touch: Touch;
}

/** The scenarios under way. Each has one task on the clock, for its next step. */
export class Scenarios implements Shelf {
  readonly name = 'scenarios';
  readonly #context: ScenariosContext;
  readonly #runs = new Map<string, Run>();
  readonly #pending = new Map<string, () => void>();
  #last = 0;

  constructor(context: ScenariosContext) {
    this.#context = context;
  }

  /** Begins a scenario; refuses what does not fit it, and one whose first step is refused. */
  play(order: Omit<RunOrder, 'playedAt'>): Playing {
    const { clock, perform } = this.#context;
    const now = clock.now();
    const run = new Run({ ...order, playedAt: now, done: 0, calls: [] });
    if ((run.dueAt ?? Infinity) <= now) run.doNext(perform);
    this.#last += 1;
    const key = this.#last.toString();
    this.#runs.set(key, run);
    this.#goOn(key, run);
    return run;
  }

  keys(): Iterable<string> {
    return this.#runs.keys();
  }

  read(key: string): RunState | undefined {
    return this.#runs.get(key)?.toState();
  }

  restore(key: string, state: unknown): void {
    // What `read` gave.
    const kept = state as RunState;
    // One of a newer version.
    if (!isScenarioName(kept.name)) return;
    const run = new Run(kept);
    this.#last = Math.max(this.#last, Number(key));
    this.#pending.get(key)?.();
    this.#runs.set(key, run);
    this.#wait(key, run);
  }

  clear(): void {
    for (const stop of this.#pending.values()) stop();
    this.#pending.clear();
    this.#runs.clear();
  }

  /** Does all that is due, and waits for the rest. */
  #goOn(key: string, run: Run): void {
    const { clock, perform, touch } = this.#context;
    while (run.dueAt !== undefined && run.dueAt <= clock.now()) run.tryNext(perform);
    if (run.dueAt === undefined) this.#runs.delete(key);
    this.#wait(key, run);
    touch(key);
  }

  #wait(key: string, run: Run): void {
    const { clock } = this.#context;
    this.#pending.delete(key);
    if (run.dueAt === undefined) return;
    const stop = clock.schedule(run.dueAt - clock.now(), () => {
      this.#goOn(key, run);
    });
    this.#pending.set(key, stop);
  }
}
