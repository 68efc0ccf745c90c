import type { VNode } from 'preact';
import { html } from '../markup.ts';
import type { TimeText } from '../time-text.ts';

/** A time of the emulator's clock, with its day where the pointer rests. */
export function timeOf(at: number, { day, time }: TimeText): VNode {
  const exact = new Date(at).toISOString();
  return html`<time datetime=${exact} title=${`${day(at)} · ${exact}`}>${time(at)}</time>`;
}
