/** What kind of thing was observed. */
export type ObservationSource = 'recordV4' | 'recordV1' | 'callbackV4' | 'callbackV1';

/** One thing the backend said about a call: a record that was read, or a callback that arrived. */
export interface Observation {
  /** The application the call belongs to. */
  readonly sdkAppId: number;
  readonly source: ObservationSource;
  /** The command word of a callback. */
  readonly command?: string | undefined;
  /** The platform of the client that caused a callback, as its URL says. */
  readonly platform?: string | undefined;
  /** The address of that client; absent unless the archive was told to keep it. */
  readonly clientIp?: string | undefined;
  /** When it came in, in milliseconds since 1970. No figure depends on it. */
  readonly receivedAt: number;
  /** The record or the body of the callback, in the vendor's names. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** An observation as the archive keeps it. */
export interface FiledObservation extends Observation {
  /** A digest of what was said: the same thing said twice has one id. */
  readonly id: string;
  /** The call it is about. */
  readonly callId: string;
}
