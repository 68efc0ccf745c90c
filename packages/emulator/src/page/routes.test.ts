import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../index.ts';

const address = 'http://emulator.test';

/** What the page has under a path. */
async function get(path: string): Promise<Response> {
  await using emulator = createEmulator();
  return await emulator.fetch(new Request(`${address}${path}`));
}

/** Everything a part of the page names to be loaded. */
function namedIn(path: string, text: string): readonly string[] {
  const found = text.matchAll(/(?:\b(?:from|import)\s*|\b(?:src|href)=)["']([^"'#]+)["']/g);
  return Array.from(found, ([, name = '']) => new URL(name, `${address}${path}`).href);
}

/** The paths of all that the page loads, with what each is. */
async function loadAll(): Promise<ReadonlyMap<string, Response>> {
  await using emulator = createEmulator();
  const loaded = new Map<string, Response>();
  const next = ['/'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (loaded.has(path)) continue;
    const response = await emulator.fetch(new Request(`${address}${path}`));
    loaded.set(path, response.clone());
    for (const url of namedIn(path, await response.text())) {
      expect(url).toMatch(/^http:\/\/emulator\.test\//);
      const { pathname } = new URL(url);
      if (pathname.startsWith('/page/')) next.push(pathname);
    }
  }
  return loaded;
}

/** The status of a request over a socket, with the Host and Origin of somebody. */
async function statusOf(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(url, { headers, setHost: headers.host === undefined });
  sent.on('response', (answer) => {
    answer.resume();
    resolve(answer.statusCode ?? 0);
  });
  sent.on('error', reject);
  sent.end();
  return promise;
}

describe('the page at /', () => {
  test('has no script and no style but those it loads, and may load nothing from elsewhere', async () => {
    const response = await get('/');
    const policy = response.headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
    );
    expect(policy?.join()).not.toMatch(/unsafe|https?:|\*/);
    const html = await response.text();
    expect(html).not.toMatch(/<style|<script>|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  test('finds everything it loads, each as what it is', async () => {
    const loaded = await loadAll();
    const wrong = [...loaded].filter(([, { status }]) => status !== 200).map(([path]) => path);
    expect(wrong).toEqual([]);
    const typeOf = (path: string) => loaded.get(path)?.headers.get('content-type');
    expect(typeOf('/')).toBe('text/html; charset=utf-8');
    expect(typeOf('/page/tokens.css')).toBe('text/css; charset=utf-8');
    expect(typeOf('/page/icon.svg')).toBe('image/svg+xml; charset=utf-8');
    expect(typeOf('/page/client/views/world.js')).toBe('text/javascript; charset=utf-8');
    expect(typeOf('/page/packages/preact.js')).toBe('text/javascript; charset=utf-8');
  });

  test('is served without types', async () => {
    const text = await (await get('/page/client/ask.js')).text();
    expect(text).toContain('export function toPath(name');
    expect(text).not.toMatch(/: string|\binterface\b|\bimport type\b/);
  });

  test.each([
    '/page/client/other.js',
    '/page/client/code-text.test.js',
    '/page/client/tsconfig.json',
    '/page/client/%2e%2e%2fassets.js',
    '/page/client//main.js',
    '/page/routes.ts',
    '/page/packages/zod.js',
    '/page/packages/constructor.js',
    '/page/',
  ])('has no part %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('is not shown under a name that anybody could point here, nor to another page', async () => {
    await using emulator = createEmulator({ allowedHosts: ['emulator'] });
    const { url } = await emulator.listen();
    for (const path of ['/', '/page/client/main.js']) {
      expect(await statusOf(`${url}${path}`, {})).toBe(200);
      expect(await statusOf(`${url}${path}`, { host: 'emulator:4600' })).toBe(200);
      expect(await statusOf(`${url}${path}`, { host: 'evil.example' })).toBe(403);
      expect(await statusOf(`${url}${path}`, { origin: 'https://evil.example' })).toBe(403);
    }
  });

  test('leaves no entry in the journal', async () => {
    await using emulator = createEmulator();
    for (const path of ['/', '/page/page.css', '/page/missing.css']) {
      await emulator.fetch(new Request(`${address}${path}`));
    }
    expect(emulator.journal()).toEqual([]);
  });
});
