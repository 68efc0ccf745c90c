import { Refusal } from '../world/refusal.ts';
import { catalogue } from './catalogue.ts';
import type { Playing, RefusedStep } from './playing.ts';
import type { Plan } from './scenario.ts';
import type { ScenarioName } from './scenario-name.ts';
import type { Step } from './step.ts';

/** Does what a step says in an application, and gives the answer; throws a Refusal. */
export type Perform = (sdkAppId: number, command: Pick<Step, 'path' | 'body'>) => unknown;

/** Which scenario is played, and for whom. */
export interface RunOrder {
  readonly sdkAppId: number;
  readonly name: ScenarioName;
  readonly options: unknown;
  /** Milliseconds since 1970. */
  readonly playedAt: number;
}

/** A scenario under way as JSON can hold it: all that is to come follows from the order. */
export interface RunState extends RunOrder {
  /** How many steps are done. */
  readonly done: number;
  /** The calls in which something is still to be done. */
  readonly calls: readonly (readonly [name: string, id: string])[];
}

/** A scenario under way. */
export class Run implements Playing {
  readonly callIds: string[] = [];
  readonly refused: RefusedStep[] = [];
  readonly #order: RunOrder;
  readonly #plan: Plan;
  readonly #calls: Map<string, string>;
  /** The last step of each call; nobody asks for its id afterwards. */
  readonly #last: ReadonlyMap<string, Step>;
  #done: number;

  /** Begins at the first step, or goes on where it was. */
  constructor({ done, calls, ...order }: RunState) {
    this.#order = order;
    this.#plan = catalogue[order.name].toPlan(order.options, order.playedAt);
    this.#calls = new Map(calls);
    this.#last = new Map(this.#plan.steps.map((step) => [step.inCall ?? step.starts ?? '', step]));
    this.#done = done;
  }

  get roomId(): string | undefined {
    return this.#plan.roomId;
  }

  get duration(): number {
    return this.#from + this.#plan.duration - this.#order.playedAt;
  }

  /** When the next step is to be done, in milliseconds since 1970; undefined after the last. */
  get dueAt(): number | undefined {
    const step = this.#plan.steps[this.#done];
    return step && this.#from + step.at;
  }

  /** Does the next step; throws the Refusal of a world that does not let it. */
  doNext(perform: Perform): void {
    const step = this.#plan.steps[this.#done];
    if (step === undefined) return;
    this.#done += 1;
    const { path, starts, inCall } = step;
    const answer = perform(this.#order.sdkAppId, { path, body: this.#toBody(step) });
    // The answer to start_call.
    if (starts !== undefined)
      this.#remember(starts, (answer as { readonly CallId: string }).CallId);
    const name = starts ?? inCall;
    if (name !== undefined && this.#last.get(name) === step) this.#calls.delete(name);
  }

  /** Does the next step, and notes if the world does not let it. */
  tryNext(perform: Perform): void {
    const step = this.#plan.steps[this.#done];
    try {
      this.doNext(perform);
    } catch (error) {
      if (!(error instanceof Refusal) || step === undefined) throw error;
      const { code, message: info } = error;
      this.refused.push({ at: this.#from + step.at, path: step.path, code, info });
    }
  }

  /** What is to be kept of it. */
  toState(): RunState {
    return { ...this.#order, done: this.#done, calls: [...this.#calls] };
  }

  get #from(): number {
    return this.#plan.from ?? this.#order.playedAt;
  }

  #toBody({ body, inCall }: Step): Step['body'] {
    if (inCall === undefined) return body;
    const CallId = this.#calls.get(inCall);
    if (CallId === undefined) throw new Refusal(101004, 'the call could not be started');
    return { ...body, CallId };
  }

  #remember(name: string, id: string): void {
    this.#calls.set(name, id);
    this.callIds.push(id);
  }
}
