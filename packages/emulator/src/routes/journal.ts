import type { ContractIssue } from '@trtc-kit/contracts';
import type { Fault } from '../faults/fault.ts';

/** How a request was answered. */
export interface Outcome {
  /** The error code of the answer; 0 is success. */
  readonly code: number;
  /** The error text of the answer. */
  readonly info: string;
  /** Keys that nobody documented: they passed and had no effect. */
  readonly undocumented: readonly ContractIssue[];
  /** What was perhaps meant: a command or a field that is spelled almost the same. */
  readonly hints: readonly string[];
  /** What went wrong on purpose. */
  readonly fault?: Fault | undefined;
}

/** A request that arrived. */
export interface Arrival {
  readonly method: string;
  readonly url: URL;
  /** The text of the body. */
  readonly body: string;
}

/** One request as the emulator saw it. The UserSig is not kept. */
export interface JournalEntry extends Outcome {
  /** Counts up from 1. */
  readonly id: number;
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly sdkAppId: string;
  readonly identifier: string;
  /** The text of the body, cut after 4,096 characters. */
  readonly body: string;
  /** What was answered to whom; quoted to support it finds the entry. */
  readonly requestId: string;
}

const kept = 1000;
const longestBody = 4096;

/** The last requests, oldest first. */
export class Journal {
  readonly #entries: JournalEntry[] = [];
  readonly #listeners = new Set<(entry: JournalEntry) => void>();
  #last = 0;

  /** Calls a listener with each entry; the function it returns ends that. */
  watch(listener: (entry: JournalEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(
    { method, url, body }: Arrival,
    outcome: Outcome & Pick<JournalEntry, 'at' | 'requestId'>,
  ): void {
    this.#last += 1;
    const { pathname: path, searchParams } = url;
    const entry = {
      ...outcome,
      ...{ id: this.#last, method, path, body: body.slice(0, longestBody) },
      sdkAppId: searchParams.get('sdkappid') ?? '',
      identifier: searchParams.get('identifier') ?? '',
    };
    this.#entries.push(entry);
    for (const listener of this.#listeners) listener(entry);
    // Shifting every time would move a thousand entries for each request.
    if (this.#entries.length >= 2 * kept) this.#entries.splice(0, kept);
  }

  get size(): number {
    return Math.min(this.#entries.length, kept);
  }

  /** The id of the last one; 0 without one. */
  get lastId(): number {
    return this.#entries.at(-1)?.id ?? 0;
  }

  entries(): readonly JournalEntry[] {
    return this.#entries.slice(-kept);
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
