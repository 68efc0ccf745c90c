import type { CallbackEvent } from '@trtc-kit/webhooks';
import { toDetail } from './event-words.ts';

/** A callback in one line: its command, and what matters of its body. */
export interface Headline {
  readonly command: string;
  readonly detail: string;
}

/** What a reader wants to know of an event. */
export function toHeadline(event: CallbackEvent): Headline {
  return { command: event.command, detail: toDetail(event) };
}
