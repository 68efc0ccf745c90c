/** How often a request may be sent. */
export interface RetryOptions {
  /** Attempts in all; 1 never repeats. */
  readonly attempts: number;
}

/** What one call may be given besides its request. */
export interface CallOptions {
  /** Gives up when it aborts; the call rejects with a TransportError whose failure is `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the call gives up, repeats and all. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Default: the client's. `false` never repeats. */
  readonly retry?: RetryOptions | false | undefined;
  /** Further headers; the kit's own cannot be changed. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sends the request as it is; what does not fit the contract is reported, not refused. */
  readonly unchecked?: boolean | undefined;
}
