/** What goes wrong with a request. Several of these may. */
export interface Fault {
  /** Answers with this error code, without doing what was asked. */
  readonly code?: number | undefined;
  /** Answers with this HTTP status and no JSON, without doing what was asked. */
  readonly status?: number | undefined;
  /** Waits this many milliseconds of the emulator's clock first. */
  readonly delay?: number | undefined;
  /** Cuts the connection: `before` what was asked is done, or `after`, so that only the answer is lost. */
  readonly reset?: 'before' | 'after' | undefined;
  /** Does what was asked, and sends the first half of the answer. */
  readonly truncate?: boolean | undefined;
}

/** A fault and how often it strikes. */
export interface FaultPlan extends Fault {
  /** How many requests it strikes. Default: every one. */
  readonly times?: number | undefined;
  /** How many requests it lets through first. Default: none. */
  readonly skip?: number | undefined;
}

/** Thrown where a connection is to be cut. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

/** Thrown for a header that asks for a fault nobody knows. */
export class FaultSyntaxError extends TypeError {
  override readonly name = 'FaultSyntaxError';
}
