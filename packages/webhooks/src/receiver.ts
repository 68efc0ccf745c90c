import { ackResponse, refusalResponse } from './answer.ts';
import { toEvent, type CallbackEvent } from './callback-event.ts';
import { systemClock } from './clock.ts';
import { readDelivery, type Delivery } from './delivery.ts';
import { createHandlers, type Handler, type Unsubscribe } from './handlers.ts';
import { createSafeHooks } from './hooks.ts';
import { callbackCommands, callbacksByWord, type CallbackCommand } from './known-callbacks.ts';
import { checkBudget, checkRules, type ReceiverOptions } from './receiver-options.ts';
import { createRunningWork } from './running-work.ts';

/** Receives the callbacks of v4 Call and Conference. */
export interface Receiver {
  /** Answers one request of the backend; never rejects. May be passed on without its receiver. */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Calls a handler for each event of one command; may be called any number of times.
   *
   * @throws TypeError if the command is not known.
   */
  on<Command extends CallbackCommand>(
    command: Command,
    handler: Handler<CallbackEvent<Command>>,
  ): Unsubscribe;
  /** Calls a handler for each event of any known command. */
  onAny(handler: Handler<CallbackEvent>): Unsubscribe;
  /** Ends when no handler and no hook is running: wait for it before the process exits. */
  idle(): Promise<void>;
}

/**
 * A receiver, which knows every callback there is a contract for. All of them come after the event:
 * whatever a handler does, the backend is told that its event arrived.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 *
 * const receiver = createReceiver({ sdkAppId: 1400000000 });
 * receiver.on('Room.CallbackAfterDestroyRoom', ({ body }) => {
 *   console.log(body.RoomId); // room-test
 * });
 *
 * const query = 'SdkAppid=1400000000&CallbackCommand=Room.CallbackAfterDestroyRoom';
 * const body = '{"RoomId": "room-test"}';
 * const request = new Request(`https://example.com/?${query}`, { method: 'POST', body });
 * const response = await receiver.fetch(request);
 * console.log(await response.text()); // {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}
 * ```
 * @throws TypeError if an option is missing or wrong.
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const rules = checkRules(options);
  const work = createRunningWork(checkBudget(options));
  const hooks = createSafeHooks(options);
  const handlers = createHandlers(hooks);
  const { clock = systemClock } = options;

  async function take(delivery: Delivery): Promise<void> {
    const word = delivery.query.CallbackCommand;
    const callback = callbacksByWord.get(word);
    if (callback === undefined) return hooks.onUnknown({ command: word, ...delivery });
    const event = toEvent(callback, delivery, clock.now());
    const reported = event.issues.length > 0 ? hooks.onContractDrift(event) : undefined;
    await Promise.all([reported, handlers.run(event)]);
  }

  return {
    async fetch(request) {
      const read = await readDelivery(request, rules);
      if ('reason' in read) {
        await work.wait(hooks.onRefused(read));
        return refusalResponse(read);
      }
      await work.wait(take(read));
      return ackResponse();
    },
    on(command, handler) {
      checkCommand(command);
      return handlers.add((event) => (isOf(event, command) ? handler(event) : undefined));
    },
    onAny: (handler) => handlers.add(handler),
    idle: () => work.idle(),
  };
}

function checkCommand(command: string): void {
  if (callbackCommands.includes(command)) return;
  throw new TypeError(`No callback has this command. Known: ${callbackCommands.join(', ')}.`);
}

function isOf<Command extends CallbackCommand>(
  event: CallbackEvent,
  command: Command,
): event is CallbackEvent & CallbackEvent<Command> {
  return event.command === command;
}
