import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'browser',
    include: ['**/*.browser.ts'],
    // One after the other: some of them measure how long things take.
    fileParallelism: false,
    // A browser is slow to start where others are at work too.
    testTimeout: 60_000,
    hookTimeout: 900_000,
  },
});
