import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The test settings every workspace shares; `name` is shown beside its tests. */
export function project(name: string): ViteUserConfig {
  return defineConfig({
    test: {
      name,
      include: ['**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      // Nothing here waits for real time; a test that takes this long is stuck.
      testTimeout: 10_000,
      // Modules have no state, so test files of a worker may share them.
      isolate: false,
      restoreMocks: true,
      unstubGlobals: true,
    },
  });
}
