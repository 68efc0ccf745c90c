import type { InboxStore, ReceiverOptions } from '@trtc-kit/webhooks';
import { describe, test } from 'vitest';
import { createFailing } from '../failing-receiver.ts';
import { attempts } from './attempts.ts';
import { commits } from './commits.ts';
import { deadLetters } from './dead-letters.ts';

type Create = (options?: Partial<ReceiverOptions<unknown>>) => ReturnType<typeof createFailing>;

/** What every inbox does: a sentence each, and how it shows. */
export type Behaviours = readonly (readonly [
  title: string,
  run: (create: Create) => Promise<void>,
])[];

/** Tests an inbox, which is opened empty for each behaviour. */
export function describeInbox(name: string, open: () => InboxStore | Promise<InboxStore>): void {
  describe(`the inbox in ${name}`, () => {
    test.each([...attempts, ...deadLetters, ...commits])('%s', async (_, run) => {
      const inbox = await open();
      await run((options) => createFailing(inbox, options));
    });
  });
}
