import type { Call } from './call.ts';

/** Users are called; `wait` starts the time they have to answer, and gives what takes it back. */
export function ring(
  call: Call,
  users: readonly string[],
  wait: (user: string) => () => void,
): void {
  for (const user of users) {
    call.members.set(user, 'Waiting');
    call.everyone.add(user);
    call.waiting.set(user, wait(user));
  }
}

/** A user is called no longer. */
export function stopRinging(call: Call, user: string): void {
  call.waiting.get(user)?.();
  call.waiting.delete(user);
}

/** A user is in the call; the first one after the caller makes it an answered call. */
export function connect(call: Call, user: string, now: number): void {
  stopRinging(call, user);
  call.members.set(user, 'Calling');
  call.everyone.add(user);
  call.acceptedAt ??= now;
}
