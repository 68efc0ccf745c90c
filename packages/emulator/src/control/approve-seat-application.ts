import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { answerToSeatApplication } from './shapes/answer-to-seat-application.ts';

/** A host lets a member who asks for a seat sit down. */
export const approveSeatApplication = endpoint({
  path: '/v4/emulator_control/approve_seat_application',
  summary: 'A host lets a member who asks for a seat sit down.',
  ...answerToSeatApplication,
  errors: roomErrors(100002, 100004, 100006, 100200, 100204, 100205, 100210, 100251),
});
