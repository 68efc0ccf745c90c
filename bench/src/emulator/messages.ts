/** What a server process answers with a number, once it has sent its port. */
export type Question =
  /** Microseconds of processor time used so far. */
  | { readonly ask: 'cpu' }
  /** Bytes of the heap that are in use, after a collection. */
  | { readonly ask: 'heap' }
  /** Makes so many rooms; their number. */
  | { readonly ask: 'rooms'; readonly count: number }
  /** Makes records of so many calls, the first at a time in milliseconds since 1970; their number. */
  | { readonly ask: 'records'; readonly count: number; readonly from: number };
