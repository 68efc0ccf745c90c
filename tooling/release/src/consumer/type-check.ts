import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Shell } from '../shell/shell.ts';
import { type Check, check } from './check.ts';

const workspace = createRequire(import.meta.url);
const compiler = join(dirname(workspace.resolve('typescript/package.json')), 'bin/tsc');
const nodeTypes = dirname(dirname(workspace.resolve('@types/node/package.json')));

const settings = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2024',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    resolveJsonModule: true,
    // What a TypeScript user of Node has installed; everything else must come with the package.
    typeRoots: [nodeTypes],
    types: ['node'],
  },
  files: ['consumer.ts'],
};

/** Which imports a type check covers, and where. */
export interface TypeOptions {
  readonly folder: string;
  readonly specifiers: readonly string[];
  readonly shell: Shell;
}

/** Checks that a strict TypeScript file which imports every specifier compiles. */
export async function checkTypes({ folder, specifiers, shell }: TypeOptions): Promise<Check> {
  const imports = specifiers.map((specifier, index) => {
    const attributes = specifier.endsWith('.json') ? ` with { type: 'json' }` : '';
    return `import * as entry${index} from '${specifier}'${attributes};`;
  });
  const used = `export const entries = [${specifiers.map((_, index) => `entry${index}`).join(', ')}];`;
  await writeFile(join(folder, 'consumer.ts'), [...imports, used, ''].join('\n'));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return check(`type-check ${specifiers.join(', ')}`, () =>
    shell(process.execPath, [compiler, '--project', 'tsconfig.json'], { cwd: folder }),
  );
}
