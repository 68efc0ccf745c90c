/** How long a bench may take. */
export interface Pace {
  /** Turns each side gets; the median of them counts. */
  readonly rounds: number;
  /** Turns each side gets before that, to be compiled. */
  readonly warmUp: number;
  /** How long one turn takes, about. */
  readonly milliseconds: number;
}

/** For numbers worth reading. */
export const full: Pace = { rounds: 21, warmUp: 3, milliseconds: 120 };

/** Only shows that everything still runs. */
export const smoke: Pace = { rounds: 1, warmUp: 0, milliseconds: 1 };
