import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const home = resolve(import.meta.dirname, '..');

/** The files of this package that Node loads for an import of it, from `src` on. */
function loadedBy(specifier: string): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
    await import('${specifier}');
    console.log(JSON.stringify(urls));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: home,
    encoding: 'utf8',
  });
  const here = new URL('./', import.meta.url).href;
  return (JSON.parse(printed) as string[])
    .filter((url) => url.startsWith(here))
    .map((url) => url.slice(here.length));
}

const room = /^(?:room|room-config|seat|callbacks|openapi|reference|registry)\b/;
const call = /^(?:call|call-config|call-record|call-v1|callbacks|openapi|reference|registry)\b/;

test.each([
  { specifier: '@trtc-kit/contracts/call', own: 'call/end-call.ts', others: room },
  { specifier: '@trtc-kit/contracts/products/call', own: 'call/end-call.ts', others: room },
  { specifier: '@trtc-kit/contracts/products/call-v1', own: 'call-v1/index.ts', others: room },
  { specifier: '@trtc-kit/contracts/products/room', own: 'room/create-room.ts', others: call },
  { specifier: '@trtc-kit/contracts', own: 'wire/regions.ts', others: call },
  { specifier: '@trtc-kit/contracts', own: 'wire/regions.ts', others: room },
])('importing $specifier loads no schema that matches $others', ({ specifier, own, others }) => {
  const loaded = loadedBy(specifier);
  expect(loaded).toContain(own);
  expect(loaded.filter((path) => others.test(path))).toEqual([]);
});
