import { z } from 'zod';

/** Whether a call carries pictures. */
export const mediaType = z.enum(['Video', 'Audio']);

/** `Video` or `Audio`. */
export type MediaType = z.output<typeof mediaType>;
