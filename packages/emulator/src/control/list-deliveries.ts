import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { deliverySchema } from './shapes/delivery.ts';
import { eventFilter } from './shapes/event-filter.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Gives the callbacks of the application with every time each was sent, oldest first. */
export const listDeliveries = endpoint({
  path: '/v4/emulator_control/list_deliveries',
  summary: 'Gives the callbacks of the application with every time each was sent, oldest first.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({
    ...eventFilter,
    Status: deliverySchema.shape.status.optional().describe('Only those that stand so.'),
    Outcome: z
      .enum(['acked', 'refused', 'failed'])
      .optional()
      .describe('Only those whose last attempt ended so.'),
  }),
  response: z.strictObject({ DeliveryList: z.array(deliverySchema) }),
  example: {
    request: { RoomId: 'room-test', Status: 'lost' },
    response: { DeliveryList: [] },
  },
});
