/** One entry of a shelf. */
export interface Row {
  readonly shelf: string;
  readonly key: string;
  /** As JSON can hold it; undefined where the entry is gone. */
  readonly state: unknown;
}

/** Somewhere that outlives the process. */
export interface Disk {
  /** Writes all rows or none; when it returns, they are safe. */
  save(rows: readonly Row[]): void;
  /** Everything written so far. */
  load(): Iterable<Row>;
  close(): void;
}
