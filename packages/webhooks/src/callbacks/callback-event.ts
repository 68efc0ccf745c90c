import type { ContractIssue } from '@trtc-kit/contracts';
import type { CallbackBody } from './callback-body.ts';
import type { CallbackQuery } from './callback-query.ts';
import type { InvalidReason, JsonObject } from './interpretation.ts';
import type { CallbackCommand, ProductOf } from './known-callbacks.ts';
import type { Product } from './product.ts';

/** What is the same for everything that arrives and is taken. */
export interface ReceivedCallback<Transaction = unknown> {
  /**
   * The same for every sending of one callback, since the backend gives no id: SHA-256 over
   * product, application, command and body. Equal bodies that arrive farther apart than
   * `dedupeWindow` are two events with one id.
   */
  readonly id: string;
  /** The application it belongs to. */
  readonly sdkAppId: number;
  /** What stood in the URL, without secrets, in v4's names. */
  readonly query: CallbackQuery;
  /** The same parameters as they arrived, without `Sign`. */
  readonly rawQuery: string;
  /** The exact text of the body. */
  readonly raw: string;
  /**
   * Whether `raw` was written anew, since somebody had parsed the body and not kept its text:
   * spaces are gone, and account ids written as bare numbers may have lost digits.
   */
  readonly rewritten: boolean;
  /** Milliseconds since the Unix epoch by the receiver's clock. */
  readonly receivedAt: number;
  /** 1 for the first time it is handled, and one more each time it is tried again. */
  readonly attempt: number;
  /**
   * Runs writes in one transaction with "this handler is done with this event": both are kept, or
   * neither is. The writes run later in this turn of the event loop, in a store's own transaction,
   * and must not be async with a store whose transactions are not. What comes after in the handler
   * is not tried again. With the inbox in memory they just run.
   *
   * @throws what the writes throw, after all of them are undone; `Error` if the event is no longer
   * this handler's to handle, such as after a second commit.
   */
  readonly commit: <Result>(
    write: (transaction: Transaction) => Result,
  ) => Promise<Awaited<Result>>;
}

interface OfCommand<
  Command extends CallbackCommand,
  Transaction,
> extends ReceivedCallback<Transaction> {
  /** Where it comes from. */
  readonly product: ProductOf<Command>;
  /** The current word for the event, even where an older one arrived. */
  readonly command: Command;
  /**
   * The body in the vendor's names. Account ids are text, whatever arrived, switches are booleans,
   * and of several spellings of a word there is one; `raw` has what arrived. Where `issues` holds a
   * mismatch, that place is not as its type says. Integers beyond 2^53 are strings of their digits.
   */
  readonly body: CallbackBody<Command>;
  /** Where the body, as it arrived, and its contract differ; empty when it fits. */
  readonly issues: readonly ContractIssue[];
}

/** A callback that arrived: of one command, or the union of all, which `command` tells apart. */
export type CallbackEvent<
  Command extends CallbackCommand = CallbackCommand,
  Transaction = unknown,
> = {
  readonly [Word in Command]: OfCommand<Word, Transaction>;
}[Command];

/** A callback whose command word has no contract. */
export interface UnknownCallback<Transaction = unknown> extends ReceivedCallback<Transaction> {
  /** What the word says of where it comes from. */
  readonly product: Product | 'unknown';
  /** The word in the query. */
  readonly command: string;
  /** The body as it arrived. */
  readonly body: JsonObject;
}

/** A v4 or Conference callback whose body is no JSON object. */
export interface InvalidCallback<Transaction = unknown> extends ReceivedCallback<Transaction> {
  /** What the word says of where it comes from. */
  readonly product: Product | 'unknown';
  /** The word in the query. */
  readonly command: string;
  /** Why there is no body. */
  readonly reason: InvalidReason;
}
