import type { Origin } from '../world/event.ts';

/** What a callback says of an event that a REST call caused. */
export const restOrigin: Origin = { platform: 'RESTAPI' };
