import { setTimeout as wait } from 'node:timers/promises';
import type { Show } from './show.ts';

const people = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi'];

/** Plays a small call every few seconds, in real time, until told to stop. */
export async function keepTraffic(
  { stage, transcript }: Show,
  signal: AbortSignal,
  random: () => number = Math.random,
): Promise<void> {
  const pause = (seconds: number) => wait(seconds * 1000, undefined, { signal });
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? 'alice';
  try {
    for (;;) {
      await pause(2 + random() * 4);
      const caller = pick(people);
      const callee = pick(people.filter((user) => user !== caller));
      transcript.act(`${caller} calls ${callee}`);
      const { CallId } = await stage.devices.startCall({
        Caller_Account: caller,
        CalleeList_Account: [callee],
        MediaType: random() < 0.5 ? 'Audio' : 'Video',
      });
      await pause(1 + random() * 2);
      if (random() < 0.3) {
        await stage.devices.rejectCall({ CallId, User_Account: callee });
        continue;
      }
      await stage.devices.acceptCall({ CallId, User_Account: callee });
      await pause(3 + random() * 5);
      await stage.devices.hangUpCall({ CallId, User_Account: caller });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
