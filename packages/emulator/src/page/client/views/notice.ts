import type { VNode } from 'preact';
import { html } from '../markup.ts';
import type { Texts } from '../texts/texts.ts';

/** Something the reader is told. */
export interface Notice {
  readonly isTrouble: boolean;
  readonly text: string;
}

/** A notice, which the reader may dismiss where there is a way. */
export function noticeOf({ isTrouble, text }: Notice, texts: Texts, dismiss?: () => void): VNode {
  return html`<div
    class=${isTrouble ? 'notice bad' : 'notice good'}
    role=${isTrouble ? 'alert' : 'status'}
  >
    <p><bdi>${text}</bdi></p>
    ${dismiss !== undefined && html`<button type="button" class="quiet" onClick=${dismiss}>${texts.dismiss}</button>`}
  </div>`;
}
