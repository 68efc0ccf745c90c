import { z } from 'zod';

/** How the id of a TRTC room is written: 1 numeric, 2 string. */
export const roomIdType = z.literal([1, 2]);

/** The same as read back: get_call_info's sample has 0 beside an empty room id. */
export const roomIdTypeOrNone = z.literal([0, 1, 2]);
