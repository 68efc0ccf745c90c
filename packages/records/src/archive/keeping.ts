import { setImmediate } from 'node:timers/promises';
import { forgetSome, rememberForgotten, type ForgottenUser } from '../privacy/forget-user.ts';
import { systemRandom } from '../privacy/pseudonyms.ts';
import { appsIn, pruneSome, settleSome, sweep } from '../writing/retention.ts';
import type { Writing } from '../writing/call-state.ts';
import type { ArchiveChange, Writer } from '../writing/writer.ts';
import type { Archive } from './archive.ts';
import type { ArchiveOptions } from './archive-options.ts';
import { systemClock } from './clock.ts';

/** The part of an archive that changes what is there. */
type Keeping = Pick<Archive, 'forgetUser' | 'prune' | 'maintain'>;

/** Does a part of the work within a transaction, and gives the calls that it changed. */
type Step = (writing: Writing) => Promise<readonly string[]>;

const day = 24 * 3_600_000;

/** What an archive forgets, deletes and settles. */
export function createKeeping(
  writer: Writer,
  notify: (change: ArchiveChange) => void,
  options: ArchiveOptions,
): Keeping {
  const { clock = systemClock, random = systemRandom } = options;
  const { retentionDays, presumeEndedAfter = day } = options;

  /** Repeats a step until nothing is left; others may write in between. */
  async function exhaust(sdkAppId: number, step: Step): Promise<number> {
    let count = 0;
    for (;;) {
      const callIds = await writer.write(step);
      if (callIds.length === 0) return count;
      count += callIds.length;
      notify({ sdkAppId, callIds });
      await setImmediate();
    }
  }

  async function forEachApp(step: (writing: Writing, sdkAppId: number) => ReturnType<Step>) {
    let count = 0;
    for (const sdkAppId of await writer.write(appsIn)) {
      count += await exhaust(sdkAppId, (writing) => step(writing, sdkAppId));
    }
    return count;
  }

  async function prune(before: number): Promise<number> {
    const count = await forEachApp((writing, app) => pruneSome(writing, app, before));
    if (count > 0) await writer.write((writing) => sweep(writing, before));
    return count;
  }

  return {
    async forgetUser(user: ForgottenUser) {
      const pseudonym = await writer.write((writing) => rememberForgotten(writing, user, random));
      return exhaust(user.sdkAppId, (writing) => forgetSome(writing, user, pseudonym));
    },
    prune,
    async maintain() {
      const now = clock.now();
      await forEachApp((writing, app) => settleSome(writing, app, now - presumeEndedAfter));
      if (retentionDays !== undefined) await prune(now - retentionDays * day);
    },
  };
}
