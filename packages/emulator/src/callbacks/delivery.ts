import type { ProductName } from '../world/event.ts';
import type { FailureCause } from './failure.ts';
import type { Damage } from './switches.ts';

/** How the receiver took a callback. */
export type DeliveryOutcome =
  /** The receiver answered 200 with JSON. */
  | { readonly kind: 'acked'; readonly ack: unknown }
  /** The receiver answered with another status. */
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** No answer came, or none that can be read. */
  | { readonly kind: 'failed'; readonly cause: FailureCause; readonly reason: string };

/** One sending of a callback. */
export interface DeliveryAttempt {
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly at: number;
  /** The address as it was called, with `Sign` and `RequestTime` where there is a token. */
  readonly url: string;
  /** Milliseconds until the outcome, by the machine's clock. */
  readonly duration: number;
  readonly outcome: DeliveryOutcome;
  /** What a switch did to it on its way. */
  readonly damage?: Damage;
}

/** Where a callback stands. */
export type DeliveryStatus =
  /** It is under way, or waits to be sent, or to be sent again. */
  | 'pending'
  /** The receiver has it. */
  | 'taken'
  /** The receiver does not have it, and it is not sent again. */
  | 'lost'
  /** A switch lost it before it was sent. */
  | 'dropped';

/** What an event is about. */
export interface EventFacts {
  readonly sdkAppId: number;
  /** The product whose configuration decides. */
  readonly product: ProductName;
  readonly command: string;
  /** The id of the call, or of the room for `room`; empty for what is about neither. */
  readonly subject: string;
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly at: number;
}

/** One callback, with every time it was sent. */
export interface Delivery extends EventFacts {
  /** Counts up from 1, for each application. */
  readonly id: number;
  /** The platform the query tells. */
  readonly platform: string;
  /** The configured address with the query, without `Sign` and `RequestTime`. */
  readonly url: string;
  /** The exact text. */
  readonly body: string;
  readonly status: DeliveryStatus;
  /** Every sending that is over, oldest first. */
  readonly attempts: readonly DeliveryAttempt[];
  /** That of the last attempt; absent before there is one. */
  readonly outcome?: DeliveryOutcome;
  /** When it is to be sent, where it waits for that. */
  readonly nextAt?: number;
  /** The id of the delivery a switch made this one from. */
  readonly duplicateOf?: number;
  /** The id of the delivery that was asked to be sent again as this one. */
  readonly replayOf?: number;
}

/** An event that was not sent, because nobody had asked for it. */
export interface UnsentEvent extends EventFacts {
  /** Counts up from 1, for each application; these are no ids of deliveries. */
  readonly id: number;
  /** There was no configuration for the product, or its list did not have the command. */
  readonly reason: 'noConfiguration' | 'notInList';
}
