import { roomErrors } from '@trtc-kit/contracts';
import { controlPage } from '../control-page.ts';

/** What the commands about the emulator itself have in common: no page of the vendor knows them. */
export const ownCommand = {
  source: controlPage,
  maxPerSecond: null,
  errors: roomErrors(100002),
};
