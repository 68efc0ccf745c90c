import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/** Something the page loads. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

const types = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  svg: 'image/svg+xml',
} as const;

// Compiled or not, this file stands as deep in the package.
const folder = new URL('../../page/', import.meta.url);

const plain = ['index.html', 'icon.svg', 'page.css', 'tokens.css'];

/** What the page takes from other packages, by its name there. */
const packages: ReadonlyMap<string, string> = new Map([
  ['htm', 'htm'],
  ['preact', 'preact'],
  ['preact-hooks', 'preact/hooks'],
]);

/** What the page has under a path such as `page.css` or `client/main.js`; undefined where there is nothing. */
export async function readAsset(path: string): Promise<Asset | undefined> {
  if (plain.includes(path)) {
    return { type: typeOf(path), text: await readFile(new URL(path, folder), 'utf8') };
  }
  const module = /^client\/((?:[a-z0-9-]+\/)*[a-z0-9-]+)\.js$/.exec(path)?.[1];
  if (module !== undefined) return toScript(await readModule(module));
  const foreign = packages.get(/^packages\/([a-z-]+)\.js$/.exec(path)?.[1] ?? '');
  return foreign === undefined ? undefined : toScript(await readPackage(foreign));
}

function typeOf(path: string): string {
  const ending = path.split('.').at(-1) ?? '';
  return Object.entries(types).find(([name]) => name === ending)?.[1] ?? 'text/plain';
}

function toScript(text: string | undefined): Asset | undefined {
  return text === undefined ? undefined : { type: types.js, text: linkImports(text) };
}

/** A module of the page: the compiled one, or in the workspace its source without its types. */
async function readModule(name: string): Promise<string | undefined> {
  if (!import.meta.url.endsWith('.ts')) {
    return readIfThere(new URL(`./client/${name}.js`, import.meta.url));
  }
  const text = await readIfThere(new URL(`./client/${name}.ts`, import.meta.url));
  return text === undefined ? undefined : stripTypeScriptTypes(text);
}

function readPackage(name: string): Promise<string | undefined> {
  return readIfThere(new URL(import.meta.resolve(name)));
}

async function readIfThere(url: URL): Promise<string | undefined> {
  return readFile(url, 'utf8').catch(() => undefined);
}

/** Leads imports to where a browser finds them: `./a.ts` to `./a.js`, `preact` to the one served here. */
function linkImports(text: string): string {
  return text.replaceAll(/(?<=\b(?:from|import)\s*(["']))[^"'\n]+(?=\1)/g, toAddress);
}

function toAddress(specifier: string): string {
  if (specifier.startsWith('.')) return specifier.replace(/\.ts$/, '.js');
  const name = [...packages].find(([, known]) => known === specifier)?.[0];
  return name === undefined ? specifier : `/page/packages/${name}.js`;
}
