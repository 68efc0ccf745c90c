/** What the source of one published package may import beside its own files. */
export interface Arrow {
  /** Bare imports, subpaths included. The manifest's `dependencies` are exactly these. */
  readonly dependencies: readonly string[];
  /** Of those, the ones that only the files matching a glob may import. */
  readonly only?: Readonly<Record<string, string>>;
  /** Optional peers, each with the glob of the files that may import it. */
  readonly optional?: Readonly<Record<string, string>>;
  /** What its own tests may import beside `developmentImports`, such as frameworks it adapts to. */
  readonly tests?: readonly string[];
  /** May it import `node:*`? If not, it runs wherever `fetch` does. */
  readonly node: boolean;
}

/**
 * The arrows of ARCHITECTURE.md: published package -> what it may import.
 * Lint holds the imports to this table, a test holds the manifests to it.
 */
export const arrows: Readonly<Record<string, Arrow>> = {
  contracts: {
    dependencies: ['openapi3-ts', 'zod'],
    only: { 'openapi3-ts': 'src/openapi/**' },
    node: false,
  },
  usersig: { dependencies: ['tls-sig-api-v2'], node: true },
  // Of node:*, diagnostics_channel, which every runtime with Node compatibility has.
  'http-core': { dependencies: ['@trtc-kit/contracts', '@trtc-kit/usersig', 'ky'], node: true },
  callkit: { dependencies: ['@trtc-kit/contracts', '@trtc-kit/http-core'], node: false },
  roomkit: { dependencies: ['@trtc-kit/contracts', '@trtc-kit/http-core'], node: false },
  // callkit and webhooks are met by their shapes only, and so is pg: whoever has them passes them in.
  records: { dependencies: ['@trtc-kit/contracts', 'kysely'], node: true },
  // Frameworks are met by their shapes, and are there for the tests alone.
  webhooks: {
    dependencies: ['@trtc-kit/contracts'],
    optional: { pg: 'src/postgres/**', 'pg-boss': 'src/postgres/**' },
    tests: ['@hono/node-server', 'aws-lambda', 'express', 'fastify', 'hono', 'koa'],
    node: true,
  },
  // Never a kit or http-core: the emulator must not share the client's mistakes.
  emulator: {
    dependencies: [
      '@hono/node-server',
      '@trtc-kit/contracts',
      '@trtc-kit/usersig',
      'fastest-levenshtein',
      'hono',
      'htm',
      'preact',
      'rapidoc',
      'selfsigned',
      'tinyqueue',
      'zod',
    ],
    only: { htm: 'src/page/client/**', preact: 'src/page/client/**' },
    node: true,
  },
};

/** What tests and scripts of a published package may import beside its own arrows. */
export const developmentImports: readonly string[] = [
  '@electric-sql/pglite',
  '@trtc-kit/eslint-config',
  '@trtc-kit/vitest-config',
  'fast-check',
  'pg',
  'prettier',
  'vitest',
  'yaml',
];
