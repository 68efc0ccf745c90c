import { subscribe } from 'node:diagnostics_channel';
import type { ChannelMessages } from '@trtc-kit/http-core';

type Finished = ChannelMessages['trtc-kit:response'] | ChannelMessages['trtc-kit:error'];

/** Writes a line of JSON for every call that ends, well or not. */
export function logCalls(write: (line: string) => void): void {
  const log = (message: unknown) => {
    // The two channels below carry these messages.
    const finished = message as Finished;
    const { endpoint, attempts, elapsed } = finished;
    const outcome = 'error' in finished ? String(finished.error) : 'ok';
    write(JSON.stringify({ endpoint, attempts, elapsed, outcome }));
  };
  subscribe('trtc-kit:response', log);
  subscribe('trtc-kit:error', log);
}
