import type { ContractIssue } from '@trtc-kit/contracts';

/** How a request was answered. */
export interface Outcome {
  /** The error code of the answer; 0 is success. */
  readonly code: number;
  /** The error text of the answer. */
  readonly info: string;
  /** Keys that nobody documented: they passed and had no effect. */
  readonly undocumented: readonly ContractIssue[];
}

/** One request as the emulator saw it. The UserSig is not kept. */
export interface JournalEntry extends Outcome {
  /** Milliseconds since 1970, by the emulator's clock. */
  readonly at: number;
  readonly path: string;
  readonly sdkAppId: string;
  readonly identifier: string;
}

const kept = 1000;

/** The last requests, oldest first. */
export class Journal {
  readonly #entries: JournalEntry[] = [];

  add({ pathname: path, searchParams }: URL, outcome: Outcome, at: number): void {
    const sdkAppId = searchParams.get('sdkappid') ?? '';
    const identifier = searchParams.get('identifier') ?? '';
    this.#entries.push({ at, path, sdkAppId, identifier, ...outcome });
    if (this.#entries.length > kept) this.#entries.shift();
  }

  entries(): readonly JournalEntry[] {
    return [...this.#entries];
  }
}
