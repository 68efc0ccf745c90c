import type { Effort } from './effort.ts';

/** A payload with what is known of how it came. */
export interface Reply<Data> extends Effort {
  readonly data: Data;
  /** The id to quote when asking the vendor's support. */
  readonly requestId: string | undefined;
  /** The HTTP answer; its body has been read. */
  readonly response: Response | undefined;
}

/** A call under way: a promise of the payload, and on demand of everything around it. */
export interface Call<Data> extends Promise<Data> {
  /** The payload with request id, attempts, milliseconds and the HTTP answer. */
  withResponse(): Promise<Reply<Data>>;
}

/** A reply under way as the call that a client's method returns. */
export function toCall<Data>(reply: Promise<Reply<Data>>): Call<Data> {
  const data = reply.then((settled) => settled.data);
  return Object.assign(data, {
    withResponse() {
      // The failure reaches whoever asked for the reply; nobody waits for the bare payload then.
      data.catch(() => undefined);
      return reply;
    },
  });
}
