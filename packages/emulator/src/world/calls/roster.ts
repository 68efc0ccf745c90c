import type { EmulatorClock } from '../../clock/clock.ts';
import type { Touch } from '../../state/shelf.ts';
import { toCall, toCallState, type CallState } from './call-state.ts';
import type { Call } from './call.ts';
import { Engagements } from './engagements.ts';

/** What a roster needs around it. */
export interface RosterContext {
  readonly clock: EmulatorClock;
  readonly touch: Touch;
  /** A callee has not answered in time. */
  readonly expire: (callId: string, user: string) => void;
}

/** The running calls of one application: who is in them, and who is still waited for. */
export class Roster {
  readonly #calls = new Map<string, Call>();
  readonly #engagements = new Engagements();
  readonly #context: RosterContext;

  constructor(context: RosterContext) {
    this.#context = context;
  }

  add(call: Call): void {
    this.#calls.set(call.id, call);
    for (const user of call.members.keys()) this.#engage(call, user);
    this.#context.touch(call.id);
  }

  get size(): number {
    return this.#calls.size;
  }

  /** Every running call, oldest first. */
  all(): Iterable<Call> {
    return this.#calls.values();
  }

  find(callId: string): Call | undefined {
    return this.#calls.get(callId);
  }

  /** Whether a user is in some call, or called by one. The robot that calls is not. */
  isEngaged(user: string): boolean {
    return this.#engagements.has(user);
  }

  /** The calls that ring at a user, in the order they came. */
  ringingAt(user: string): readonly Call[] {
    return this.#engagements.of(user).filter(({ ringing }) => ringing.has(user));
  }

  /** Users are called, and have the time of the call to answer. */
  ring(call: Call, users: readonly string[]): void {
    const until = this.#context.clock.now() + call.timeout;
    for (const user of users) {
      call.members.set(user, 'Waiting');
      call.everyone.add(user);
      this.#engage(call, user);
      this.#wait(call, user, until);
    }
    this.#context.touch(call.id);
  }

  /** A user is in the call; the first one after the caller makes it an answered call. */
  connect(call: Call, user: string): void {
    this.#stopRinging(call, user);
    call.members.set(user, 'Calling');
    call.everyone.add(user);
    call.acceptedAt ??= this.#context.clock.now();
    this.#engage(call, user);
    this.#context.touch(call.id);
  }

  /** Users are in the call no longer. */
  release(call: Call, users: readonly string[]): void {
    for (const user of users) {
      this.#stopRinging(call, user);
      this.#engagements.remove(user, call);
      call.members.delete(user);
    }
    this.#context.touch(call.id);
  }

  /** The call is over. Its members stay readable, for whoever tells of the end. */
  remove(call: Call): void {
    for (const user of call.ringing.keys()) this.#stopRinging(call, user);
    for (const user of call.members.keys()) this.#engagements.remove(user, call);
    this.#calls.delete(call.id);
    this.#context.touch(call.id);
  }

  keys(): Iterable<string> {
    return this.#calls.keys();
  }

  read(callId: string): CallState | undefined {
    const call = this.#calls.get(callId);
    return call && toCallState(call);
  }

  restore(state: CallState): void {
    const call = toCall(state);
    const former = this.#calls.get(call.id);
    if (former !== undefined) this.remove(former);
    this.add(call);
    for (const [user, until] of state.ringing) this.#wait(call, user, until);
  }

  clear(): void {
    for (const call of this.#calls.values()) this.remove(call);
  }

  #wait(call: Call, user: string, until: number): void {
    const { clock, expire } = this.#context;
    const stop = clock.schedule(until - clock.now(), () => {
      expire(call.id, user);
    });
    call.ringing.set(user, { until, stop });
  }

  #stopRinging(call: Call, user: string): void {
    call.ringing.get(user)?.stop();
    call.ringing.delete(user);
  }

  #engage(call: Call, user: string): void {
    if (call.isByRobot && user === call.caller) return;
    this.#engagements.add(user, call);
  }
}
