import { channel } from 'node:diagnostics_channel';
import type { EndpointPath } from '@trtc-kit/contracts';
import type { Effort } from '../effort.ts';

/** What every message says of its call. */
export interface CallMessage {
  /** The same object in every message of one call: a key for a WeakMap. */
  readonly call: object;
  readonly endpoint: EndpointPath;
  readonly sdkAppId: number;
}

/** The messages by the names of their channels. None of them carries a key or a UserSig. */
export interface ChannelMessages {
  /** A request is about to be sent. `url` has no query. */
  readonly 'trtc-kit:request': CallMessage & Effort & { readonly url: string };
  /** A call waits for its turn. */
  readonly 'trtc-kit:limited': CallMessage;
  /** A call will be sent again after `delay` milliseconds. */
  readonly 'trtc-kit:retry': CallMessage &
    Effort & { readonly delay: number; readonly error: unknown };
  /** A call has its payload. */
  readonly 'trtc-kit:response': CallMessage & Effort & { readonly requestId: string | undefined };
  /** A call failed for good. */
  readonly 'trtc-kit:error': CallMessage & Effort & { readonly error: unknown };
}

/** The messages of one call. */
export type CallTrace = <Name extends keyof ChannelMessages>(
  name: Name,
  message: Omit<ChannelMessages[Name], keyof CallMessage>,
) => void;

/**
 * Publishes the messages of one call on `node:diagnostics_channel`; costs next to nothing where
 * nobody listens.
 */
export function createCallTrace(endpoint: EndpointPath, sdkAppId: number): CallTrace {
  const call = {};
  return (name, message) => {
    const found = channel(name);
    if (found.hasSubscribers) found.publish({ call, endpoint, sdkAppId, ...message });
  };
}
