import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('node:crypto');
  vi.resetModules();
});

describe.each(['has', 'lacks'])('where the platform %s hashing in one go', (has) => {
  test('a digest is SHA-256 in hex, and tells texts apart', async () => {
    vi.doMock('node:crypto', async (load) => ({
      ...(await load<typeof import('node:crypto')>()),
      ...(has === 'lacks' && { hash: undefined }),
    }));
    const { digestOf, isOneOf, sha256Hex } = await import('./digest.ts');
    const right = createHash('sha256').update('ключ').digest('hex');
    expect(sha256Hex('ключ')).toBe(right);
    expect(new TextDecoder().decode(digestOf('ключ'))).toBe(right);
    expect(isOneOf('ключ', [digestOf('other'), digestOf('ключ')])).toBe(true);
    expect(isOneOf('ключ', [digestOf('other')])).toBe(false);
    expect(isOneOf('ключ', [])).toBe(false);
  });
});
