import { readReceived, type Callback, type ContractIssue } from '@trtc-kit/contracts';
import type { CallbackQuery } from './callback-query.ts';
import type { Delivery } from './delivery.ts';
import type { CallbackBody, CallbackCommand } from './known-callbacks.ts';

/** What every event carries, whatever its command. */
interface Received<Command extends CallbackCommand> {
  /** The current word for the event, even where an older one arrived. */
  readonly command: Command;
  /**
   * The body in the vendor's names, never a changed copy. Where `issues` holds a mismatch, that
   * place is not as its type says. Integers beyond 2^53 are strings of their digits.
   */
  readonly body: CallbackBody<Command>;
  /** What stood in the URL, without secrets. */
  readonly query: CallbackQuery;
  /** The exact text of the body. */
  readonly raw: string;
  /** Where the body and its contract differ; empty when it fits. */
  readonly issues: readonly ContractIssue[];
  /** Milliseconds since the Unix epoch by the receiver's clock. */
  readonly receivedAt: number;
}

/** A callback that arrived: of one command, or the union of all, which `command` tells apart. */
export type CallbackEvent<Command extends CallbackCommand = CallbackCommand> = {
  readonly [Word in Command]: Received<Word>;
}[Command];

/** Makes the event out of what was delivered under a known word. */
export function toEvent(
  callback: Callback,
  { query, body, raw }: Delivery,
  receivedAt: number,
): CallbackEvent {
  const { refused, reported } = readReceived(callback.body, body);
  const issues = [...refused, ...reported];
  const event: unknown = { command: callback.command, body, query, raw, issues, receivedAt };
  // Command and body belong to one contract, which types cannot follow through a look-up by word;
  // what does not fit that contract stands in the issues.
  return event as CallbackEvent;
}
