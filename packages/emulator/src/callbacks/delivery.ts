/** How the delivery of a callback ended. */
export type DeliveryOutcome =
  /** The receiver answered 200 with JSON. */
  | { readonly kind: 'acked'; readonly ack: unknown }
  /** The receiver answered something else. */
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** No answer came. */
  | { readonly kind: 'failed'; readonly reason: string };

/** One sending of a callback, over or under way. */
export interface Delivery {
  /** Counts up from 1. */
  readonly id: number;
  readonly sdkAppId: number;
  readonly command: string;
  /** The configured address with the query, as it was called. */
  readonly url: string;
  /** The exact text that was sent. */
  readonly body: string;
  /** Which time it is sent: 1, and more where the product sends again what was not taken. */
  readonly attempt: number;
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly at: number;
  /** Absent while it is under way. */
  outcome?: DeliveryOutcome;
}
