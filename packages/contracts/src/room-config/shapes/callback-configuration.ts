import { z } from 'zod';

/** Where the callbacks of Conference go, and which ones. An application has one configuration. */
export const callbackConfiguration = z.strictObject({
  Url: z.string().describe('Callback URL; starts with http or https, https is advised.'),
  CallbackCommandList: z
    .array(
      z.enum([
        'Room.CallbackAfterCreateRoom',
        'Room.CallbackAfterDestroyRoom',
        'Room.CallbackAfterUpdateRoomInfo',
        'Room.CallbackAfterMemberEnter',
        'Room.CallbackAfterMemberLeave',
        'Mic.CallbackAfterSeatInfoChanged',
      ]),
    )
    .describe('The commands to be called back for.'),
});
