import type { Emulator } from '@trtc-kit/emulator';

const day = 86_400_000;

/** How many calls a day has, from Sunday on. */
const callsByWeekday = [90, 150, 170, 160, 180, 190, 110] as const;

/** Plays one heavy day after the other from a midnight on, for as long as the emulator's clock runs. */
export function playDays(emulator: Pick<Emulator, 'clock' | 'play'>, from: number): void {
  const weekday = new Date(from).getDay();
  const calls = callsByWeekday[weekday] ?? callsByWeekday[0];
  // The same day has the same calls whenever it is played.
  const seed = Math.floor(from / day);
  emulator.play('heavyDay', { calls, seed, from });
  const next = nextMidnight(from);
  emulator.clock.schedule(next - emulator.clock.now(), () => playDays(emulator, next));
}

function nextMidnight(from: number): number {
  const date = new Date(from);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
