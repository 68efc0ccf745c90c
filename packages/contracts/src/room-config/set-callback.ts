import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { getCallback } from './get-callback.ts';
import { callbackConfiguration } from './shapes/callback-configuration.ts';

/**
 * Creates the callback configuration of Conference; 100300 if there is one already, which is then
 * changed with update_callback.
 *
 * @see https://trtc.io/document/60729
 */
export const setCallback = endpoint({
  path: '/v4/room_config/set_callback',
  summary: 'Creates the one callback configuration an application may have.',
  source: 'https://trtc.io/document/60729',
  maxPerSecond: 200,
  repeat: 'unsafe',
  confirm: { by: getCallback, absent: 100301 },
  request: callbackConfiguration,
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100300),
  example: {
    request: {
      Url: 'http://www.example.com/callback',
      CallbackCommandList: ['Room.CallbackAfterMemberLeave', 'Mic.CallbackAfterSeatInfoChanged'],
    },
    response: {},
  },
});
