import { calls } from './call.ts';
import { everyCause, particulars } from './causes.ts';
import { check, type Check } from './check.ts';
import { knownAnswers, vendorVerdicts } from './known-answers.ts';

/** What a runtime says of itself, and how each check ended in it. */
export interface Probed {
  readonly userAgent: string;
  readonly checks: readonly Check[];
}

/** Checks the packages in the runtime it is called in. */
export async function probe(): Promise<Probed> {
  const cases = [...knownAnswers, ...vendorVerdicts, ...everyCause, ...particulars, ...calls];
  return { userAgent: navigator.userAgent, checks: await check(cases) };
}
