/** One thing that is held against what it must be. */
export interface Case {
  readonly title: string;
  /** Throws where it is otherwise. */
  readonly run: () => void | Promise<void>;
}

/** How a case ended. */
export interface Check {
  readonly title: string;
  readonly fault?: string;
}

/** Runs the cases one after another; none stops the others. */
export async function check(cases: readonly Case[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { title, run } of cases) {
    try {
      await run();
      checks.push({ title });
    } catch (error) {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      checks.push({ title, fault });
    }
  }
  return checks;
}

/** Throws where two values of plain data differ. */
export function expectSame(actual: unknown, expected: unknown): void {
  const [given, wanted] = [actual, expected].map((value) => JSON.stringify(value, inOrder));
  if (given !== wanted) throw new Error(`${String(given)} instead of ${String(wanted)}`);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof Uint8Array) return Array.from(value);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
