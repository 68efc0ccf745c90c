import { endpoint, roomErrors } from '@trtc-kit/contracts';
import { answerToSeatApplication } from './shapes/answer-to-seat-application.ts';

/** A host sends a member who asks for a seat away. */
export const rejectSeatApplication = endpoint({
  path: '/v4/emulator_control/reject_seat_application',
  summary: 'A host sends a member who asks for a seat away.',
  ...answerToSeatApplication,
  errors: roomErrors(100002, 100004, 100006, 100204),
});
