/** A check of the report failed, and what builds on it is left out. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** Prints each check on a line of its own, and counts. */
export interface Report {
  readonly passed: (title: string) => void;
  readonly failed: (title: string, fault: string) => void;
  /** Runs an action as a check; what it throws is reported, and CheckFailed thrown. */
  readonly check: <T>(title: string, action: () => T | Promise<T>) => Promise<T>;
  readonly counts: () => { readonly passed: number; readonly failed: number };
}

/** A report without a check. */
export function createReport(print: (line: string) => void = console.log): Report {
  let passed = 0;
  let failed = 0;
  const report: Report = {
    passed(title) {
      passed += 1;
      print(`ok    ${title}`);
    },
    failed(title, fault) {
      failed += 1;
      print(`FAIL  ${title}\n      ${fault.trim().replaceAll('\n', '\n      ')}`);
    },
    async check(title, action) {
      const start = performance.now();
      try {
        const result = await action();
        report.passed(`${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
        return result;
      } catch (error) {
        report.failed(title, error instanceof Error ? error.message : String(error));
        throw new CheckFailed(title, { cause: error });
      }
    },
    counts: () => ({ passed, failed }),
  };
  return report;
}
