import { describe, expect, test } from 'vitest';
import { createUserSigProvider, decodeUserSig, UserSigInputError } from './index.ts';

const start = 1_700_000_000;
const administrator = { sdkAppId: 1400000000, secretKey: 'sample-key', userId: 'administrator' };

/** A provider beside the clock it lives by. */
function setUp(options: { expiresIn?: number; renewBefore?: number } = {}) {
  const time = { seconds: start };
  const clock = { now: () => time.seconds * 1000 };
  const provider = createUserSigProvider({ ...administrator, expiresIn: 1000, ...options, clock });
  return { time, provider };
}

describe('a provider', () => {
  test('signs for its user and application', () => {
    const { provider } = setUp();
    expect(decodeUserSig(provider.get())).toMatchObject({
      userId: 'administrator',
      sdkAppId: 1400000000,
      issuedAt: start,
      expiresIn: 1000,
    });
    expect(provider).toMatchObject({ userId: 'administrator', sdkAppId: 1400000000 });
  });

  test('gives calls that wait together one and the same signature', async () => {
    const { provider, time } = setUp();
    const calls = Array.from({ length: 50 }, async () => {
      await Promise.resolve();
      time.seconds += 1;
      return provider.get();
    });
    expect(new Set(await Promise.all(calls)).size).toBe(1);
  });

  test('renews when a tenth of the lifetime is left', () => {
    const { provider, time } = setUp();
    const first = provider.get();
    time.seconds = start + 899;
    expect(provider.get()).toBe(first);
    time.seconds = start + 900;
    expect(decodeUserSig(provider.get()).issuedAt).toBe(start + 900);
  });

  test('renews at the distance it is told', () => {
    const { provider, time } = setUp({ renewBefore: 300 });
    const first = provider.get();
    time.seconds = start + 699;
    expect(provider.get()).toBe(first);
    time.seconds = start + 700;
    expect(provider.get()).not.toBe(first);
  });

  test('keeps the shortest lifetime for its one second', () => {
    const { provider, time } = setUp({ expiresIn: 1 });
    const first = provider.get();
    expect(provider.get()).toBe(first);
    time.seconds += 1;
    expect(provider.get()).not.toBe(first);
  });

  test('signs anew when the clock was set back', () => {
    const { provider, time } = setUp();
    provider.get();
    time.seconds = start - 3600;
    expect(decodeUserSig(provider.get()).issuedAt).toBe(start - 3600);
  });

  test('signs anew after it was told to drop the signature', () => {
    const { provider, time } = setUp();
    const first = provider.get();
    time.seconds += 1;
    expect(provider.get()).toBe(first);
    provider.invalidate();
    expect(decodeUserSig(provider.get()).issuedAt).toBe(start + 1);
  });

  test('signs anew once when many calls report the same refused signature', () => {
    const { provider, time } = setUp();
    const refused = provider.get();
    const renewed = Array.from({ length: 10 }, () => {
      time.seconds += 1;
      provider.invalidate(refused);
      return provider.get();
    });
    expect(new Set(renewed).size).toBe(1);
    expect(renewed).not.toContain(refused);
  });
});

describe('a check', () => {
  test('tells that the current signature still verifies', () => {
    const { provider } = setUp();
    provider.get();
    expect(provider.check()).toMatchObject({ ok: true, claims: { userId: 'administrator' } });
  });

  test('tells that it has expired since', () => {
    const { provider, time } = setUp();
    const first = provider.get();
    time.seconds = start + 1001;
    expect(provider.check()).toMatchObject({ ok: false, reason: 'expired' });
    provider.get();
    expect(provider.check().ok).toBe(true);
    expect(provider.check(first)).toMatchObject({ ok: false, reason: 'expired' });
  });

  test('tells that there is none yet', () => {
    expect(setUp().provider.check()).toEqual({ ok: false, reason: 'empty' });
  });
});

describe('a provider refuses at once', () => {
  test.each<[string, object, string]>([
    ['an empty key', { secretKey: '' }, 'secretKey'],
    ['an empty user id', { userId: '' }, 'userId'],
    ['a negative renewal distance', { renewBefore: -1 }, 'renewBefore'],
    ['a renewal distance with a fraction', { renewBefore: 0.5 }, 'renewBefore'],
    ['a renewal as long as the lifetime', { expiresIn: 60, renewBefore: 60 }, 'renewBefore'],
  ])('%s', (_, wrong, argument) => {
    const create = () => createUserSigProvider({ ...administrator, ...wrong });
    expect(create).toThrow(UserSigInputError);
    expect(create).toThrow(expect.objectContaining({ argument }));
  });
});
