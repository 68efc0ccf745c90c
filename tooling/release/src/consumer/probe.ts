import { createRequire } from 'node:module';

// Runs inside a consumer's folder, under each Node: `probe.ts import|require SPECIFIER…`.
// Prints, as JSON, what is wrong with each specifier; null when it gives something.
const require = createRequire(import.meta.url);

function load(mode: string | undefined, specifier: string): unknown {
  if (mode === 'require') return require(specifier);
  return import(specifier, specifier.endsWith('.json') ? { with: { type: 'json' } } : {});
}

const [mode, ...specifiers] = process.argv.slice(2);
const faults: (string | null)[] = [];
for (const specifier of specifiers) {
  try {
    const loaded = await load(mode, specifier);
    const empty = typeof loaded !== 'object' || Object.keys(loaded ?? {}).length === 0;
    faults.push(empty ? 'It exports nothing.' : null);
  } catch (error) {
    faults.push(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}
console.log(JSON.stringify(faults));
