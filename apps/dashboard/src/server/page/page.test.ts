import { expect, test } from 'vitest';
import { openStage } from '../../../test/stage.ts';
import { buildPage } from './build-page.ts';
import { readPageFiles } from './page-files.ts';

// Vite builds the page once for each change of its sources.
const patience = 60_000;

test(
  'the first load is below 250 kB, compressed',
  async () => {
    const files = [...(await readPageFiles(await buildPage())).entries()];
    const bytes = files.reduce((sum, [, { gzipped }]) => sum + gzipped.length, 0);
    expect(files.map(([path]) => path)).toContain('index.html');
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(250_000);
  },
  patience,
);

test(
  'the document has nothing inline and nothing from elsewhere',
  async () => {
    await using stage = await openStage();
    const html = await (await stage.get('/')).text();
    const references = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThanOrEqual(3);
    expect(references.filter((to) => !/^\/assets\/[\w.-]+$/.test(to ?? ''))).toEqual([]);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\bstyle=|<style/);
  },
  patience,
);

test(
  'what has a digest in its name may be kept for good, compressed for those who take that',
  async () => {
    await using stage = await openStage();
    const html = await (await stage.get('/')).text();
    const [, script = ''] = /src="([^"]*)"/.exec(html) ?? [];
    const plain = await stage.get(script);
    const gzipped = await stage.get(script, { 'accept-encoding': 'gzip, br' });
    expect(plain.headers.get('cache-control')).toContain('immutable');
    expect(gzipped.headers.get('content-encoding')).toBe('gzip');
    expect((await gzipped.arrayBuffer()).byteLength).toBeLessThan(
      (await plain.arrayBuffer()).byteLength / 2,
    );
    expect((await stage.get('/assets/nothing.js')).status).toBe(404);
    expect((await stage.get('/..%2fpackage.json')).status).toBe(404);
  },
  patience,
);
