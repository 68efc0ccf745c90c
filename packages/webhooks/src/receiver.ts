import type { Answer } from './answer.ts';
import type { Arrival } from './arrival.ts';
import type {
  CallbackEvent,
  InvalidCallback,
  UnknownCallback,
} from './callbacks/callback-event.ts';
import type { CallbackCommand } from './callbacks/known-callbacks.ts';
import type { CheckDescription } from './checks/check-description.ts';
import { createEngine } from './engine.ts';
import { toArrival, toResponse, type FetchContext } from './fetch/web-arrival.ts';
import type { Inbox } from './inbox/inbox-view.ts';
import type { ReceiverOptions } from './receiver-options.ts';
import type { ReceiverStats } from './receiver-stats.ts';
import type { Handler, HandlerOptions, Topic, Unsubscribe } from './subscriptions.ts';

/** Receives the callbacks of Call, of its older v1 API, and of Conference. */
export interface Receiver<Transaction = unknown> extends AsyncDisposable {
  /** Answers one request of the backend; never rejects. May be passed on without its receiver. */
  readonly fetch: (request: Request, context?: FetchContext) => Promise<Response>;
  /** The same for any framework: what an adapter calls. */
  readonly receive: (arrival: Arrival) => Promise<Answer>;
  /**
   * Calls a handler for each event of one command. An event is handled when all its handlers are
   * done; after a failure those that are not done are run again, under the names they have.
   *
   * @throws TypeError if the command is not known, or the name is taken.
   */
  on<Command extends CallbackCommand>(
    command: Command,
    handler: Handler<CallbackEvent<Command, Transaction>>,
    options?: HandlerOptions,
  ): Unsubscribe;
  /** Calls a handler for each event of any known command. */
  onAny(
    handler: Handler<CallbackEvent<CallbackCommand, Transaction>>,
    options?: HandlerOptions,
  ): Unsubscribe;
  /** Calls a handler for each callback whose command word has no contract. */
  onUnknown(handler: Handler<UnknownCallback<Transaction>>, options?: HandlerOptions): Unsubscribe;
  /** Calls a handler for each v4 or Conference callback whose body is no JSON object. */
  onInvalid(handler: Handler<InvalidCallback<Transaction>>, options?: HandlerOptions): Unsubscribe;
  /** Which source checks are on, and what each proves. Holds no secret. */
  readonly describeChecks: () => readonly CheckDescription[];
  /** What it has done so far. */
  readonly stats: () => ReceiverStats;
  /** The dead letters, and how much is waiting. */
  readonly inbox: Inbox;
  /**
   * Begins to run handlers and relays. Called for you, unless the option `work` is `false`, when
   * there is a handler: subscribe all of them without an `await` in between.
   */
  readonly work: () => void;
  /** Ends when no handler, hook or relay is at work and none is due; what is to be retried may wait. */
  readonly idle: () => Promise<void>;
  /**
   * Stops: later requests are refused, handlers at work have `closeGrace` to end, the rest stays in
   * the inbox, and the inbox is closed.
   */
  readonly close: () => Promise<void>;
}

/**
 * A receiver, which knows every callback there is a contract for. It checks where a callback comes
 * from, stores it in its inbox, acks it, and runs your handlers.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['a long random text'] }],
 * });
 * receiver.on('Room.CallbackAfterDestroyRoom', ({ body }) => {
 *   console.log(body.RoomId); // room-test
 * });
 *
 * const query = new URLSearchParams({
 *   secret: 'a long random text',
 *   SdkAppid: '1400000000',
 *   CallbackCommand: 'Room.CallbackAfterDestroyRoom',
 * });
 * const body = '{"RoomId": "room-test"}';
 * const request = new Request(`https://example.com/?${query}`, { method: 'POST', body });
 * const response = await receiver.fetch(request);
 * console.log(await response.text()); // {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}
 * ```
 * @throws TypeError if an option is missing or wrong, or if nothing but the SDKAppID would be
 * checked and `trustSdkAppIdOnly` is not `true`.
 */
export function createReceiver<Transaction = undefined>(
  options: ReceiverOptions<Transaction>,
): Receiver<Transaction> {
  const engine = createEngine(options);
  const { receive, subscriptions, close } = engine;
  const add = (topic: Topic, handler: Handler<never>, named?: HandlerOptions) =>
    subscriptions.add(topic, handler, named);

  return {
    receive,
    fetch: async (request, context) => toResponse(await receive(toArrival(request, context))),
    on: (command, handler, named) => add({ kind: 'known', command }, handler, named),
    onAny: (handler, named) => add({ kind: 'known' }, handler, named),
    onUnknown: (handler, named) => add({ kind: 'unknown' }, handler, named),
    onInvalid: (handler, named) => add({ kind: 'invalid' }, handler, named),
    describeChecks: engine.describeChecks,
    stats: engine.stats,
    inbox: engine.inbox,
    work: engine.work,
    idle: engine.idle,
    close,
    [Symbol.asyncDispose]: close,
  };
}
