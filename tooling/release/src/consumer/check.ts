/** One thing a user of a package relies on, and what is wrong with it, if anything. */
export interface Check {
  readonly title: string;
  readonly fault?: string;
}

/** A check that an action is done without throwing. */
export async function check(title: string, action: () => Promise<unknown>): Promise<Check> {
  try {
    await action();
    return { title };
  } catch (error) {
    return { title, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Prints the check on a line of its own, its fault below it. */
export function report({ title, fault }: Check): void {
  if (fault === undefined) console.log(`ok    ${title}`);
  else console.log(`FAIL  ${title}\n      ${fault.trim().replaceAll('\n', '\n      ')}`);
}
