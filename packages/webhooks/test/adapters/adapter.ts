import type { Receiver } from '@trtc-kit/webhooks';

/** What stands in front of the receiver has done to a body. */
export type BodyState = 'unread' | 'bytes' | 'text' | 'rawBody' | 'parsed' | 'consumed';

/** A request to send. */
export interface Sent {
  readonly method?: string;
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly answer: unknown;
}

/** A receiver behind an adapter. */
export interface Opened extends AsyncDisposable {
  send(sent: Sent): Promise<Answered>;
  /** Sends a body that never ends; not there where a body arrives whole. */
  readonly stall?: (query: string) => Promise<number>;
}

/** An adapter in its real framework. */
export interface Adapter {
  readonly name: string;
  /** The states its framework can leave a body in. */
  readonly states: readonly BodyState[];
  open(receiver: Receiver, state: BodyState): Promise<Opened>;
}

/** Everything that can happen to a body in Node. */
export const everyState: readonly BodyState[] = [
  'unread',
  'bytes',
  'text',
  'rawBody',
  'parsed',
  'consumed',
];
