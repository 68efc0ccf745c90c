/** A step that the world refused; the scenario went on without it. */
export interface RefusedStep {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Path of the command. */
  readonly path: string;
  readonly code: number;
  /** Why, in words. */
  readonly info: string;
}

/** A scenario that is being played. */
export interface Playing {
  /** Ids of the calls that have started so far, in their order. */
  readonly callIds: readonly string[];
  /** The room it is about, if it is about one. */
  readonly roomId: string | undefined;
  /** Milliseconds from when it was played to the last thing that happens. */
  readonly duration: number;
  /** The steps the world has refused so far: somebody else did something to the same people. */
  readonly refused: readonly RefusedStep[];
}
