import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Milliseconds that the imports take together, in a new process started in the folder. */
export async function timeImport(specifiers: readonly string[], folder: string): Promise<number> {
  const program = `
    const start = performance.now();
    ${specifiers.map((specifier) => `await import('${specifier}');`).join('\n')}
    console.log(performance.now() - start);`;
  const arguments_ = ['--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, { cwd: folder });
  return Number(stdout);
}
