import { z } from 'zod';
import { controlPage } from '../control-page.ts';

/** What the commands about Chat groups have in common. */
export const chatGroup = {
  source: controlPage,
  maxPerSecond: null,
  request: z.strictObject({ GroupId: z.string().describe('Id of the Chat group.') }),
  response: z.strictObject({}),
  example: { request: { GroupId: 'room-test' }, response: {} },
} as const;
