/** Somebody who takes callbacks. */
export interface Taker extends AsyncDisposable {
  /** Takes one and answers. */
  readonly take: () => Promise<void>;
  /** Ends when everything that was taken is handled as well. */
  readonly rest: () => Promise<void>;
}
