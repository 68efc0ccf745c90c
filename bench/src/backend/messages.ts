/** The sides that have a port of their own. */
export type Side = 'ours' | 'peer';

/** What the backend says once it listens: its ports. */
export type Ports = Readonly<Record<Side, number>>;

/** What came to a port so far. */
export interface Traffic {
  readonly connections: number;
  readonly requests: number;
}

/** What the backend answers to any message. */
export type Counts = Readonly<Record<Side, Traffic>>;
