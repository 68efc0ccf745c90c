/** What one call may be given besides its request. */
export interface CallOptions {
  /** Gives up when it aborts; the call rejects with a TransportError whose failure is `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the call gives up. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Sends the request as it is; what does not fit the contract is reported, not refused. */
  readonly unchecked?: boolean | undefined;
}
