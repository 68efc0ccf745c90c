import type { ArchiveChange } from '../writing/writer.ts';

/** How the processes that share a store tell each other what changed. */
export interface News {
  /** Tells the others. */
  readonly tell: (changes: readonly ArchiveChange[]) => Promise<void>;
  /** Listens to the others; gives a function that stops it. */
  readonly listen: (listener: NewsListener) => Promise<() => void>;
}

/** Who listens. */
export interface NewsListener {
  readonly hear: (change: ArchiveChange) => void;
  /** Told, once, that nothing more will be heard. */
  readonly lose: (error: unknown) => void;
}
