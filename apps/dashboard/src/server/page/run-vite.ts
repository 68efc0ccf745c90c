import { build } from 'vite';
import { createViteSettings } from './vite-settings.ts';

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Say into which folder the page is to be built.');

await build({
  ...createViteSettings('production'),
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // Those that know light-dark(), which the tokens are written with.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The policy of the page allows no data: but for images, and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
