import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { callbackConfiguration } from './shapes/callback-configuration.ts';

/**
 * Replaces the URL and the command list of the callback configuration of Conference; 100301 without
 * one, which is then created with set_callback.
 *
 * @see https://trtc.io/document/60728
 */
export const updateCallback = endpoint({
  path: '/v4/room_config/update_callback',
  summary: 'Replaces the URL and the command list of the existing callback configuration.',
  source: 'https://trtc.io/document/60728',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: callbackConfiguration,
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100301),
  example: {
    request: {
      Url: 'http://www.example.com/callback',
      CallbackCommandList: ['Room.CallbackAfterMemberLeave', 'Mic.CallbackAfterSeatInfoChanged'],
    },
    response: {},
  },
});
