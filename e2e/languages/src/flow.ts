import type { Commands, CommandLine, CommandOptions } from './command.ts';
import type { Report } from './report.ts';

/** What the program of every language does, in this order; it prints each step once it is done. */
export const steps = [
  "signs with the vendor's library",
  'creates a room',
  'reads it back',
  'starts a call by a robot',
  'ends it',
  'reads its record',
  'is refused with a documented code',
  'reads on where a field and a value are new',
] as const;

/** How to run the program of a language. */
export interface Program {
  readonly language: string;
  readonly line: CommandLine;
  readonly options: CommandOptions;
}

/** Runs a program, and reports every step it took and the one it did not. */
export async function checkFlow(
  { language, line, options }: Program,
  commands: Commands,
  report: Report,
): Promise<void> {
  const { stdout, fault } = await commands.attempt(line, options);
  const printed = stdout.split('\n').filter((text) => text !== '');
  for (const [index, step] of steps.entries()) {
    const title = `${language}: ${step}`;
    if (printed[index] !== step) {
      report.failed(title, fault ?? `It printed:\n${stdout}`);
      return;
    }
    report.passed(title);
  }
  if (fault !== undefined) report.failed(`${language}: ends well`, fault);
}
