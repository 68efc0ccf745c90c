/** The result of work as a promise; what is wrong is wrong for who waits, not for who calls. */
export function promised<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => resolve(work()));
}
