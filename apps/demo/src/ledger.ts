import type { CallbackEvent } from '@trtc-kit/webhooks';
import { toSubject } from './event-words.ts';

/** One callback that must come, in words: what it is about and what it says. */
export interface Expectation {
  /** The call or room. */
  readonly subject: string;
  /** Command and detail, as `Call.CallbackAfterMemberChanged bob Accept`. */
  readonly callback: string;
}

/** What was expected and what came, to be compared at the end. */
export interface Ledger {
  expect(subject: string, callbacks: readonly string[]): void;
  receive(event: CallbackEvent): void;
  /** How many callbacks came. */
  received(): number;
  /** Each difference in a sentence; empty when every expected callback came exactly once. */
  differences(): readonly string[];
}

/** An empty ledger. */
export function createLedger(describe: (event: CallbackEvent) => string): Ledger {
  const expected: Expectation[] = [];
  const arrived: Expectation[] = [];
  const count = (list: readonly Expectation[], { subject, callback }: Expectation) =>
    list.filter((one) => one.subject === subject && one.callback === callback).length;

  return {
    expect(subject, callbacks) {
      expected.push(...callbacks.map((callback) => ({ subject, callback })));
    },
    receive(event) {
      arrived.push({ subject: toSubject(event), callback: describe(event) });
    },
    received: () => arrived.length,
    differences: () => [
      ...expected
        .filter((one) => count(arrived, one) !== 1)
        .map((one) => `${toText(one)} came ${count(arrived, one).toString()} times, not once`),
      ...arrived
        .filter((one) => count(expected, one) === 0)
        .map((one) => `${toText(one)} was not expected`),
    ],
  };
}

function toText({ subject, callback }: Expectation): string {
  return `${callback} (${subject})`;
}
