import { z } from 'zod';
import { callback } from '../../define/callback.ts';
import { ackV4 } from '../../wire/envelope-v4.ts';

/**
 * A REST command is called at more than 80 % of its frequency limit. Sent by default once a
 * callback URL is configured.
 *
 * @see https://trtc.io/document/60256
 */
export const requestOverLimit = callback({
  command: 'Alert.RequestOverLimit',
  summary: 'Sent when a REST command is called at more than 80 % of its frequency limit.',
  source: 'https://trtc.io/document/60256',
  body: z.strictObject({
    CallbackCommand: z.literal('Alert.RequestOverLimit').describe('Command word.'),
    ServiceName: z.string().describe('Service of the command.'),
    Command: z.string().describe('The command.'),
    Request: z.int().describe('Measured requests per second.'),
    Limit: z.int().describe('The limit in requests per second.'),
  }),
  ack: ackV4,
  example: {
    CallbackCommand: 'Alert.RequestOverLimit',
    ServiceName: 'openim',
    Command: 'batchsendmsg',
    Request: 510,
    Limit: 200,
  },
});
