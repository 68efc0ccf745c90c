import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'e2e', 'examples', 'tooling/repo-checks', 'tooling/release'],
  },
});
