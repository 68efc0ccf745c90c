import { endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { deliverySchema } from './shapes/delivery.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Gives one callback with every time it was sent. */
export const getDelivery = endpoint({
  path: '/v4/emulator_control/get_delivery',
  summary: 'Gives one callback with every time it was sent.',
  ...ownCommand,
  repeat: 'read',
  request: z.strictObject({ Id: z.int().describe('As list_deliveries gives it.') }),
  response: z.strictObject({ Delivery: deliverySchema }),
  example: {
    request: { Id: 1 },
    response: {
      Delivery: {
        id: 1,
        sdkAppId: 1400000000,
        product: 'room',
        command: 'Room.CallbackAfterDestroyRoom',
        subject: 'room-test',
        platform: 'RESTAPI',
        at: 1700000000000,
        url: 'https://example.com/hooks?SdkAppid=1400000000&CallbackCommand=Room.CallbackAfterDestroyRoom&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI',
        body: '{"CallbackCommand":"Room.CallbackAfterDestroyRoom","Operator_Account":"administrator","RoomId":"room-test","EventTime":1700000000000}',
        status: 'pending',
        attempts: [],
      },
    },
  },
});
