import type { Linter } from 'eslint';
import { type Arrow, arrows, developmentImports } from './arrows.ts';
import { files } from './files.ts';
import { neverWritten } from './never-written.ts';

const throughTheDoor = {
  regex: String.raw`^(?:\.\.\/)+[^./][^/]*\/(?:.*\/)?src\/`,
  message: 'Import a package by its name, as its users do.',
};

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A pattern for every import that is neither relative nor one of `allowed`, subpaths included. */
function anythingBut(allowed: readonly string[]): string {
  const starts = allowed.map((name) => (name === 'node:' ? name : `${escaped(name)}(?:\\/|$)`));
  return `^(?!${[String.raw`\.{1,2}\/`, ...starts].join('|')})`;
}

function allowOnly(allowed: readonly string[], where: string): Linter.RulesRecord {
  const regex = anythingBut(allowed);
  const message = `Not an arrow of ARCHITECTURE.md: ${where}`;
  // `no-restricted-imports` does not look at `import()`, nor at `import('x').Type`.
  const selector = `:matches(ImportExpression, TSImportType)[source.value=/${regex}/]`;
  return {
    'no-restricted-imports': ['error', { patterns: [{ regex, message }, throughTheDoor] }],
    'no-restricted-syntax': ['error', ...neverWritten, { selector, message }],
  };
}

function sourceOf(name: string, arrow: Arrow): Linter.Config[] {
  const only = Object.entries({ ...arrow.only, ...arrow.optional });
  const allowedIn = (glob: string) =>
    only.filter(([, other]) => other === glob).map(([dependency]) => dependency);
  const everywhere = arrow.dependencies.filter((dependency) => !arrow.only?.[dependency]);
  if (arrow.node) everywhere.push('node:');
  const where = `what ${name} may import is in tooling/eslint-config/src/arrows.ts.`;
  return [
    { files: files.source, rules: allowOnly(everywhere, where) },
    ...only.map(([, glob]) => ({
      files: [glob],
      rules: allowOnly([...everywhere, ...allowedIn(glob)], where),
    })),
  ];
}

function developmentOf(name: string, arrow: Arrow): Linter.Config {
  const { dependencies, optional = {}, tests = [] } = arrow;
  const own = [...dependencies, ...Object.keys(optional), ...tests, `@trtc-kit/${name}`];
  const allowed = [...own, ...developmentImports, 'node:'];
  return {
    files: files.development,
    rules: allowOnly(allowed, 'a test that joins packages lives in e2e.'),
  };
}

/**
 * Import boundaries: the arrows for a published package; for everything else, which may
 * import any package, only that it does so by name.
 */
export function importsOf(name: string): Linter.Config[] {
  const arrow = arrows[name];
  if (arrow) return [...sourceOf(name, arrow), developmentOf(name, arrow)];
  return [
    {
      files: files.typed,
      rules: { 'no-restricted-imports': ['error', { patterns: [throughTheDoor] }] },
    },
  ];
}
