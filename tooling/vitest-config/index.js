import { defineConfig } from 'vitest/config';

/**
 * The test settings every package shares.
 *
 * @param {string} name the name shown beside the package's tests
 */
export function project(name) {
  return defineConfig({
    test: {
      name,
      include: ['**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      // Nothing here waits for real time; a test that takes this long is stuck.
      testTimeout: 10_000,
      restoreMocks: true,
      unstubGlobals: true,
    },
  });
}
