import type { EmulatorClock } from '../../clock/clock.ts';
import { toRecordView } from './call-view.ts';
import {
  createCall,
  requireStatus,
  toResult,
  type Call,
  type Departure,
  type NewCall,
} from './call.ts';
import type { Origin } from '../event.ts';
import type { Act, Ending, Happening } from './happening.ts';
import type { Ids } from '../ids.ts';
import type { Records } from './records.ts';
import { Refusal } from '../refusal.ts';
import { connect, ring, stopRinging } from './ringing.ts';

/** What the calls of an application need around them. */
export interface CallsContext {
  readonly clock: EmulatorClock;
  readonly ids: Ids;
  readonly records: Records;
  readonly tell: (happening: Happening) => void;
}

const server: Origin = { platform: 'Unknown' };

/** The running calls of one application, and the rules they follow. */
export class Calls {
  readonly #running = new Map<string, Call>();
  readonly #context: CallsContext;

  constructor(context: CallsContext) {
    this.#context = context;
  }

  /** Starts a call: the caller is in it, the callees are to be connected. */
  start(input: NewCall, origin: Origin): Call {
    const { clock, ids } = this.#context;
    // Whoever is named twice is called once.
    const callees = [...new Set(input.callees)];
    const call = createCall({ ...input, callees }, ids, clock.now());
    this.#running.set(call.id, call);
    this.#ring(call, callees);
    this.#context.tell({ kind: 'started', call, at: clock.now(), origin });
    return call;
  }

  /** The running call with an id; refuses where there is none. */
  get(callId: string): Call {
    const call = this.#running.get(callId);
    if (call === undefined) throw new Refusal(101004);
    return call;
  }

  /** Users are called into a running call. */
  invite(callId: string, users: readonly string[], origin: Origin): void {
    const call = this.get(callId);
    const invited = [...new Set(users)].filter((user) => !call.members.has(user));
    if (invited.length === 0) return;
    this.#ring(call, invited);
    this.#changed(call, { users: invited, action: 'Invite' }, origin);
  }

  /** A callee answers. */
  accept(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Waiting');
    connect(call, user, this.#context.clock.now());
    this.#changed(call, { users: [user], action: 'Accept' }, origin);
  }

  /** A user comes into a running call without having been called. */
  join(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    connect(call, user, this.#context.clock.now());
    this.#changed(call, { users: [user], action: 'Join' }, origin);
  }

  /** A callee declines. */
  reject(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Waiting');
    this.#depart(call, user, { departure: 'Reject', origin });
  }

  /** A member hangs up; a caller who does so before any answer cancels the call. */
  hangUp(callId: string, user: string, origin: Origin): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Calling');
    if (user === call.caller && call.acceptedAt === undefined) {
      this.#end(call, { result: 'Cancel', by: user, origin });
    } else this.#depart(call, user, { departure: 'HangUp', origin });
  }

  /** A callee has not answered in time. */
  timeOut(callId: string, user: string): void {
    const call = this.get(callId);
    requireStatus(call, user, 'Waiting');
    this.#depart(call, user, { departure: 'NotAnswer', origin: server });
  }

  /** The application ends a call. Which result that gives is not documented. */
  end(callId: string, origin: Origin): void {
    const call = this.get(callId);
    this.#end(call, { result: toResult(call, 'HangUp'), by: call.caller, origin });
  }

  #ring(call: Call, users: readonly string[]): void {
    ring(call, users, (user) =>
      this.#context.clock.schedule(call.timeout, () => {
        this.timeOut(call.id, user);
      }),
    );
  }

  /** A call of one member is over. */
  #depart(
    call: Call,
    user: string,
    { departure, origin }: { readonly departure: Departure; readonly origin: Origin },
  ): void {
    stopRinging(call, user);
    call.members.delete(user);
    this.#changed(call, { users: [user], action: departure }, origin);
    if (call.members.size > 1) return;
    this.#end(call, { result: toResult(call, departure), by: user, origin });
  }

  #end(call: Call, { result, by, origin }: Ending): void {
    const { clock, records, tell } = this.#context;
    const at = clock.now();
    for (const user of call.waiting.keys()) stopRinging(call, user);
    this.#running.delete(call.id);
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
