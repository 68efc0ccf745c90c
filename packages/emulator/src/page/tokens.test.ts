import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync(
  new URL(import.meta.resolve('@trtc-kit/emulator/page/tokens.css')),
  'utf8',
);
const rows = Array.from(
  text.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
  ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
);
const colours = new Map(rows);

/** The contrast of two colours, as WCAG 2 has it: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two tokens in a theme. */
function between(one: string, other: string, theme: 'light' | 'dark'): number {
  return contrast(colours.get(one)?.[theme] ?? '', colours.get(other)?.[theme] ?? '');
}

const grounds = ['paper', 'surface', 'sunken', 'accent-wash', 'good-wash'];
const written = [
  ...grounds.flatMap((ground) => [['ink', ground] as const, ['ink-soft', ground] as const]),
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent-ink', 'accent'],
  ['good', 'good-wash'],
  ['wary', 'wary-wash'],
  ['wary', 'surface'],
  ['bad', 'bad-wash'],
  ['bad', 'surface'],
] as const;

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  test.each(written)('let "%s" be read on "%s"', (ink, ground) => {
    expect(between(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['paper', 'surface'])('let the edge of a field be seen on "%s"', (ground) => {
    expect(between('line-strong', ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
