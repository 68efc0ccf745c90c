/** What is to be reached: a bound on the ratio, or on our own number. */
export interface Goal {
  readonly of: 'ratio' | 'ours';
  readonly is: '>=' | '<=' | '<' | '>';
  readonly than: number;
}

const comparisons: Readonly<Record<Goal['is'], (value: number, bound: number) => boolean>> = {
  '>=': (value, bound) => value >= bound,
  '<=': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
};

/** Whether the numbers, as measured and not as rounded, reach the goal. */
export function isMet(goal: Goal, numbers: Readonly<Record<Goal['of'], number>>): boolean {
  return comparisons[goal.is](numbers[goal.of], goal.than);
}

/** The goal as a reader writes it: `ratio >= 4`. */
export function toText({ of, is, than }: Goal): string {
  return `${of} ${is} ${than}`;
}
