import type { Trouble } from '../api/answers.ts';

/** A request that is refused, with the words for whoever made it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 401 | 403 | 404 | 413 | 429;
  readonly reason: Trouble['reason'];

  constructor(status: Refusal['status'], reason: Trouble['reason'], message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}
