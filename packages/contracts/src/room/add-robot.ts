import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Adds a robot user to a room, for pushing media into it.
 *
 * @see https://trtc.io/document/70467
 */
export const addRobot = endpoint({
  path: '/v4/room_engine_http_srv/add_robot',
  summary: 'Adds a robot user to a room, used for pushing media into it.',
  source: 'https://trtc.io/document/70467',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Member_Account: userId.describe('User id of the robot.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005, 100006, 100700),
  example: { request: { RoomId: 'room-test', Member_Account: 'user1' }, response: {} },
});
