/** Globs, relative to a workspace. */
export const files = {
  /** What only this repository runs: tests, what tests stand on, scripts, configuration. */
  development: ['**/*.{test,test-d}.{ts,tsx}', '{test,scripts}/**/*.ts', '*.ts'],
  config: ['**/*.config.{js,ts}'],
  ignored: ['**/dist/**', '**/coverage/**', '**/.turbo/**'],
  plain: ['**/*.js'],
  source: ['src/**/*.{ts,tsx}'],
  test: ['**/*.{test,test-d,browser}.{ts,tsx}'],
  typed: ['**/*.{ts,tsx}'],
};
