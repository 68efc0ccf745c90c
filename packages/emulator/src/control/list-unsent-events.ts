import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { unsentEventSchema } from './shapes/delivery.ts';
import { eventFilter } from './shapes/event-filter.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Gives the last events that no callback configuration asked for, and why, oldest first. */
export const listUnsentEvents = endpoint({
  path: '/v4/emulator_control/list_unsent_events',
  summary: 'Gives the last events that no callback configuration asked for, and why, oldest first.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject(eventFilter),
  response: z.strictObject({ EventList: z.array(unsentEventSchema) }),
  example: { request: { RoomId: 'room-test' }, response: { EventList: [] } },
});
