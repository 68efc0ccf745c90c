import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const app = resolve(import.meta.dirname, '../../..');

/** How Vite sees the page: the same when it is built and while it is being written. */
export function createViteSettings(mode: 'production' | 'development'): InlineConfig {
  return {
    configFile: false,
    root: join(app, 'src/client'),
    logLevel: 'warn',
    mode,
    plugins: [react()],
  };
}
