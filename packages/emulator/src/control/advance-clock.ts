import { callErrors, endpoint } from '@trtc-kit/contracts';
import { z } from 'zod';
import { controlPage } from './control-page.ts';

/** Moves the emulator's clock forward; what is due on the way happens in order. */
export const advanceClock = endpoint({
  path: '/v4/emulator_control/advance_clock',
  summary: "Moves the emulator's clock forward; what is due on the way happens in order.",
  source: controlPage,
  maxPerSecond: null,
  repeat: 'unsafe',
  request: z.strictObject({ Milliseconds: z.int().min(0).describe('How far.') }),
  response: z.strictObject({ Now: z.int().describe('Milliseconds since 1970, after the move.') }),
  errors: callErrors(101002, 101004),
  example: { request: { Milliseconds: 60000 }, response: { Now: 1700000060000 } },
});
