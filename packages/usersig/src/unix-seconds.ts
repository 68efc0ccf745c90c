import type { Clock } from './clock.ts';
import { UserSigInputError } from './user-sig-input-error.ts';

/** The clock's time in whole Unix seconds, rounded down as the vendor's libraries do. */
export function toUnixSeconds(clock: Clock): number {
  const milliseconds = clock.now();
  if (!Number.isFinite(milliseconds) || milliseconds < 0) {
    throw new UserSigInputError('clock', 'must give milliseconds since the Unix epoch');
  }
  return Math.floor(milliseconds / 1000);
}
