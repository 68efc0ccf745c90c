import { describeInbox } from '../../test/behaviours/behaviours.ts';
import { inboxes } from '../../test/inboxes.ts';

for (const { name, open } of inboxes) describeInbox(name, open);
