import type { EmulatorClock } from '../../clock/clock.ts';
import type { Shelf, Touch } from '../../state/shelf.ts';
import type { AppSettings } from '../app-settings.ts';
import type { Origin } from '../event.ts';
import type { Ids } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { CallState } from './call-state.ts';
import { toRecordView } from './call-view.ts';
import {
  createCall,
  isOver,
  requireStatus,
  toResult,
  type Call,
  type Departure,
  type NewCall,
} from './call.ts';
import type { Act, Ending, Happening } from './happening.ts';
import type { Records } from './records.ts';
import { Roster } from './roster.ts';

/** What the calls of an application need around them. */
export interface CallsContext {
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly records: Records;
  readonly settings: () => AppSettings;
  readonly tell: (happening: Happening) => void;
  readonly touch: Touch;
}

const server: Origin = { platform: 'Unknown' };

/** The running calls of one application, and the rules they follow. */
export class Calls implements Shelf {
  readonly name: string;
  readonly #context: CallsContext;
  readonly #roster: Roster;

  constructor(name: string, context: CallsContext) {
    const { clock, touch } = context;
    this.name = name;
    this.#context = context;
    this.#roster = new Roster({
      clock,
      touch,
      expire: (callId, user) => {
        this.timeOut(callId, user);
      },
    });
  }

  /** Starts a call: the caller is in it, the callees are to be connected; busy ones drop out. */
  start(input: NewCall, origin: Origin): Call {
    const { clock, ids, tell } = this.#context;
    // Whoever is named twice is called once, and nobody calls themselves.
    const callees = [...new Set(input.callees)].filter((user) => user !== input.caller);
    if (callees.length === 0) throw new Refusal(101004, 'a call that calls nobody is over');
    const call = createCall({ ...input, callees }, ids, clock.now());
    if (!call.isByRobot && this.#isBusy(call.caller)) {
      tell({ kind: 'failed', call, at: clock.now(), origin });
      throw new Refusal(101002, `${call.caller} is in a call already`);
    }
    const busy = callees.filter((user) => this.#isBusy(user));
    this.#roster.add(call);
    this.#roster.ring(call, callees);
    tell({ kind: 'started', call, at: clock.now(), origin });
    this.#depart(call, busy, { departure: 'Busy', origin: server });
    return call;
  }

  /** The running call with an id; refuses where there is none. */
  get(callId: string): Call {
    const call = this.#roster.find(callId);
    if (call === undefined) throw new Refusal(101004);
    return call;
  }

  get size(): number {
    return this.#roster.size;
  }

  /** Every running call, oldest first. */
  all(): Iterable<Call> {
    return this.#roster.all();
  }

  /** The calls that ring at a user, in the order they came. */
  ringingAt(user: string): readonly Call[] {
    return this.#roster.ringingAt(user);
  }

  /** Users are called into a running call; busy ones drop out. */
  invite(callId: string, users: readonly string[], origin: Origin): void {
    const call = this.get(callId);
    const invited = [...new Set(users)].filter((user) => !call.members.has(user));
    if (invited.length === 0) return;
    const busy = invited.filter((user) => this.#isBusy(user));
    this.#roster.ring(call, invited);
    this.#changed(call, { users: invited, action: 'Invite' }, origin);
    this.#depart(call, busy, { departure: 'Busy', origin: server });
  }

  /** Callees are called no longer: all of the list, or nobody. */
  cancelInvite(callId: string, users: readonly string[], origin: Origin): void {
    const call = this.get(callId);
    const invited = [...new Set(users)];
    for (const user of invited) requireStatus(call, user, 'Waiting');
    this.#depart(call, invited, { departure: 'Cancel_Invite', origin });
  }

  /** A callee answers. */
  accept(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Waiting');
    this.#roster.connect(call, user);
    this.#changed(call, { users: [user], action: 'Accept' }, origin);
  }

  /** A user comes into a running call without having been called. */
  join(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    const isThere = call.members.get(user) === 'Calling';
    if (isThere || (!call.members.has(user) && this.#isBusy(user))) {
      throw new Refusal(101002, `${user} is in a call already`);
    }
    this.#roster.connect(call, user);
    this.#changed(call, { users: [user], action: 'Join' }, origin);
  }

  /** A callee declines. */
  reject(callId: string, user: string, origin: Origin): void {
    this.#decline(callId, user, { departure: 'Reject', origin });
  }

  /** A callee's line is busy. */
  beBusy(callId: string, user: string, origin: Origin): void {
    this.#decline(callId, user, { departure: 'Busy', origin });
  }

  /** A callee has not answered in time. */
  timeOut(callId: string, user: string): void {
    this.#decline(callId, user, { departure: 'NotAnswer', origin: server });
  }

  /** A member hangs up; a caller who does so before any answer cancels the call. */
  hangUp(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Calling');
    if (user === call.caller && call.acceptedAt === undefined) {
      this.#end(call, { result: 'Cancel', by: user, origin });
    } else this.#depart(call, [user], { departure: 'HangUp', origin });
  }

  /** A member's heartbeat has expired, and the server takes them out of the call. */
  loseHeartbeat(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Calling');
    if (call.isByRobot && user === call.caller) {
      throw new Refusal(101002, `${user} is a robot, whose heartbeat nobody checks`);
    }
    this.#depart(call, [user], { departure: 'Offline', origin });
  }

  /** Trouble at a member breaks the call off, for everybody. */
  interrupt(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Calling');
    this.#end(call, { result: 'Interrupt', by: user, origin });
  }

  /** The application ends a call. Which result that gives is not documented. */
  end(callId: string, origin: Origin): void {
    const call = this.get(callId);
    this.#end(call, { result: toResult(call, 'HangUp'), by: call.caller, origin });
  }

  keys(): Iterable<string> {
    return this.#roster.keys();
  }

  read(key: string): CallState | undefined {
    return this.#roster.read(key);
  }

  // What `read` gave.
  restore(_key: string, state: unknown): void {
    this.#roster.restore(state as CallState);
  }

  clear(): void {
    this.#roster.clear();
  }

  #isBusy(user: string): boolean {
    return this.#context.settings().checksBusy && this.#roster.isEngaged(user);
  }

  #decline(callId: string, user: string, how: Leaving): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Waiting');
    this.#depart(call, [user], how);
  }

  #depart(call: Call, users: readonly string[], { departure, origin }: Leaving): void {
    const last = users.at(-1);
    if (last === undefined) return;
    this.#roster.release(call, users);
    this.#changed(call, { users, action: departure }, origin);
    if (isOver(call)) this.#end(call, { result: toResult(call, departure), by: last, origin });
  }

  #end(call: Call, { result, by, origin }: Ending): void {
    const { clock, records, tell } = this.#context;
    const at = clock.now();
    this.#roster.remove(call);
    const record = toRecordView(call, result, at);
    records.add(record, at);
    tell({ kind: 'ended', call, record, by, at, origin });
  }

  #changed(
    call: Call,
    changed: { readonly users: readonly string[]; readonly action: Act },
    origin: Origin,
  ): void {
    const at = this.#context.clock.now();
    this.#context.tell({ kind: 'changed', call, ...changed, at, origin });
  }
}

interface Leaving {
  readonly departure: Departure;
  readonly origin: Origin;
}
