import { z } from 'zod';
import { endpoint } from '../define/endpoint.ts';
import { roomErrors } from '../wire/room-errors.ts';
import { userId } from '../wire/text.ts';

/**
 * Removes a robot user from a room.
 *
 * @see https://trtc.io/document/70468
 */
export const deleteRobot = endpoint({
  path: '/v4/room_engine_http_srv/delete_robot',
  summary: 'Removes a robot user from a room.',
  source: 'https://trtc.io/document/70468',
  maxPerSecond: 200,
  repeat: 'idempotent',
  request: z.strictObject({
    RoomId: z.string().describe('Room id.'),
    Member_Account: userId.describe('User id of the robot.'),
  }),
  response: z.strictObject({}),
  errors: roomErrors(100001, 100002, 100004, 100005, 100006),
  example: { request: { RoomId: 'room-test', Member_Account: 'user1' }, response: {} },
});
