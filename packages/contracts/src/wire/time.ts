import { z } from 'zod';

/** A point in time in seconds since 1970. */
export const unixSeconds = z.int().meta({ 'x-unit': 's' });

/** A point in time in milliseconds since 1970. */
export const unixMilliseconds = z.int().meta({ 'x-unit': 'ms' });
