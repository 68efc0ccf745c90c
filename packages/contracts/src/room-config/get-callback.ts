import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';

/**
 * Returns the callback URL and commands configured for Conference; 100301 without a configuration.
 *
 * @see https://trtc.io/document/60730
 */
export const getCallback = endpoint({
  path: '/v4/room_config/get_callback',
  summary: 'Returns the configured callback URL and commands.',
  source: 'https://trtc.io/document/60730',
  maxPerSecond: 200,
  repeat: 'read',
  completeness: 'partial',
  request: z.strictObject({}),
  response: z.strictObject({
    Url: z.string().describe('Callback URL.'),
    // The sample still lists Room.CallbackUpdateRoomInfo, the older word for the update callback.
    CallbackCommandList: z.array(z.string()).describe('The commands called back for.'),
  }),
  errors: roomErrors(100001, 100002, 100301),
  example: {
    request: {},
    response: {
      Url: 'http://www.example.com/callback',
      CallbackCommandList: [
        'Room.CallbackAfterCreateRoom',
        'Room.CallbackAfterDestroyRoom',
        'Room.CallbackUpdateRoomInfo',
        'Room.CallbackAfterMemberEnter',
        'Room.CallbackAfterMemberLeave',
        'Mic.CallbackAfterSeatInfoChanged',
      ],
    },
  },
});
