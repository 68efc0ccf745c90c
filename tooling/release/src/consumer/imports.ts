import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runtime } from '../runtime.ts';
import { CommandError, type Shell } from '../shell/shell.ts';
import type { Check } from './check.ts';

/** What to load, from where, and with what. */
export interface ImportOptions {
  /** The folder in which the package was installed. */
  readonly folder: string;
  readonly specifiers: readonly string[];
  readonly runtimes: readonly Runtime[];
  readonly shell: Shell;
}

/** Checks that each specifier gives something, by `import()` and by `require()`, in each runtime. */
export async function checkImports(options: ImportOptions): Promise<Check[]> {
  const { folder, specifiers, runtimes, shell } = options;
  await copyFile(join(import.meta.dirname, 'probe.ts'), join(folder, 'probe.ts'));
  const checks: Check[] = [];
  for (const { version, executable } of runtimes) {
    for (const mode of ['import', 'require']) {
      // A process each: what was imported before would hide a failing require.
      const faults = await faultsFrom(
        shell(executable, ['probe.ts', mode, ...specifiers], { cwd: folder }),
      );
      specifiers.forEach((specifier, index) => {
        const title = `${mode} ${specifier}, Node ${version}`;
        const fault: unknown = Array.isArray(faults) ? faults[index] : faults;
        const said = typeof fault === 'string' ? fault : 'The probe does not mention it.';
        checks.push(fault === null ? { title } : { title, fault: said });
      });
    }
  }
  return checks;
}

/** One fault, or null, per specifier; one for all of them when the process itself failed. */
async function faultsFrom(probe: Promise<string>): Promise<unknown> {
  try {
    const faults: unknown = JSON.parse(await probe);
    return faults;
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}
