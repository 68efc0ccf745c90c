import { toHeavyDay } from '@trtc-kit/emulator/scenarios';
import { expect, test } from 'vitest';
import { openEmulatedWorld } from './emulated-world.ts';

test('the days of an emulated world are heavy days, up to now', async () => {
  const machineNow = () => new Date(2026, 0, 31, 12).getTime();
  const world = await openEmulatedWorld({ pastDays: 1, machineNow });
  try {
    expect(world.isFilling()).toBe(true);
    await world.fill();
    expect(world.isFilling()).toBe(false);
    const { archive, sdkAppId } = world;
    const from = new Date(2026, 0, 30).getTime();
    const friday = toHeavyDay({ calls: 190, seed: Math.floor(from / 86_400_000), from });
    const to = new Date(2026, 0, 31).getTime();
    const found = await archive.measure({ sdkAppId, edges: [from, to] });
    expect(found.total.all.calls).toBe(friday.length);
    expect(found.total.all.results.completed).toBe(
      friday.filter(({ result }) => result === 'NormalEnd').length,
    );
    const later = await archive.count({ sdkAppId, from: to });
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThan(110);
  } finally {
    await world.close();
  }
}, 30_000);
