import { h, type VNode } from 'preact';
import type { Delivery } from '../look.ts';
import { html, type Content } from '../markup.ts';
import type { Page } from '../page.ts';
import { badgeOf, type Tone } from '../parts/badge.ts';
import { codeOf } from '../parts/code.ts';
import { idOf } from '../parts/id.ts';
import { timeOf } from '../parts/time.ts';
import { Resend } from './resend.ts';

type Attempt = Delivery['attempts'][number];

const tones: Readonly<Record<Delivery['status'], Tone>> = {
  pending: 'plain',
  taken: 'good',
  lost: 'bad',
  dropped: 'wary',
};

/** One callback: what it told whom, and what became of it. */
export function deliveryOf(delivery: Delivery, page: Page): VNode {
  const { texts, timeText } = page;
  const words = texts.deliveries;
  const { at, attempts, command, id, status, subject } = delivery;
  const said = saidOf(delivery, page);
  return html`<li key=${id}>
    <details class="entry">
      <summary>
        ${timeOf(at, timeText)}
        <span class="what">
          <b><bdi>${command}</bdi></b>
          <span class="name">#${id}</span>
          <span class="name">${idOf(subject)}</span>
        </span>
        <span class="badges">
          ${attempts.length > 1 && badgeOf('plain', `${attempts.length}×`)}
          ${badgeOf(tones[status], words.status[status])}
        </span>
        ${said.length > 0 && html`<span class="said"><bdi>${said.join(' · ')}</bdi></span>`}
      </summary>
      <div class="panel">
        <p class="address">
          <code translate="no">POST <bdi>${delivery.url}</bdi></code>
        </p>
        ${codeOf(words.body, delivery.body)} ${attemptsOf(delivery, page)}
        ${h(Resend, { page, delivery })}
      </div>
    </details>
  </li>`;
}

/** What makes it other than most. */
function saidOf(delivery: Delivery, { texts, timeText }: Page): readonly string[] {
  const words = texts.deliveries;
  const { duplicateOf, nextAt, outcome, replayOf } = delivery;
  return [
    ...(replayOf === undefined ? [] : [words.replayOf(replayOf)]),
    ...(duplicateOf === undefined ? [] : [words.duplicateOf(duplicateOf)]),
    ...(outcome === undefined || outcome.kind === 'acked' ? [] : [reasonOf(outcome)]),
    ...(nextAt === undefined ? [] : [words.nextAt(timeText.time(nextAt))]),
  ];
}

function reasonOf(outcome: Exclude<Attempt['outcome'], { kind: 'acked' }>): string {
  return outcome.kind === 'refused' ? `HTTP ${outcome.status}` : outcome.reason;
}

function attemptsOf(delivery: Delivery, page: Page): Content {
  const { attempts } = delivery;
  const words = page.texts.deliveries;
  if (attempts.length === 0) return html`<p class="hint">${words.noAttempts}</p>`;
  return html`<div>
    <p class="label">${words.attempts}</p>
    <ol class="attempts">
      ${attempts.map((attempt) => attemptOf(attempt, delivery, page))}
    </ol>
  </div>`;
}

function attemptOf(attempt: Attempt, delivery: Delivery, { texts, timeText }: Page): VNode {
  const { at, damage, duration, outcome, url } = attempt;
  const words = texts.deliveries;
  const answer = outcome.kind === 'acked' ? JSON.stringify(outcome.ack) : answerTextOf(outcome);
  return html`<li>
    <p class="when">
      ${timeOf(at, timeText)}
      ${badgeOf(outcome.kind === 'acked' ? 'good' : 'bad', words.outcome[outcome.kind])}
      ${damage !== undefined && badgeOf('wary', words.damage[damage])}
      <span class="hint">${words.duration(duration)}</span>
    </p>
    ${
      url !== delivery.url &&
      html`<p class="address">
        <code translate="no"><bdi>${url}</bdi></code>
      </p>`
    }
    ${codeOf(words.answer, answer)}
  </li>`;
}

function answerTextOf(outcome: Exclude<Attempt['outcome'], { kind: 'acked' }>): string {
  const text = outcome.kind === 'refused' ? outcome.text : '';
  return `${reasonOf(outcome)}${text === '' ? '' : `\n${text}`}`;
}
