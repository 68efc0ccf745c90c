/** Where a receiver keeps callbacks and its ledger: the path of a file, or the URL of a server. */
export interface Storage {
  readonly kind: 'sqlite' | 'postgres';
  readonly place: string;
}

/** What a receiver says. */
export type FromReceiver =
  /** It listens. */
  | { readonly kind: 'ready'; readonly port: number }
  /** Nothing is left to handle; it has closed. */
  | { readonly kind: 'finished'; readonly waiting: number; readonly dead: number };

/** What receiver and backend know of the application. */
export const application = {
  sdkAppId: 1400000000,
  urlSecret: 'a long random text',
  token: 'the token of the console',
};

/** A callback a handler has written down, in the transaction that says it is handled. */
export interface LedgerRow {
  readonly command: string;
  /** The exact text. */
  readonly body: string;
  /** 1 if an earlier process had acked it. */
  readonly inherited: number;
}
