import type { Trouble } from '../../api/answers.ts';

/** Why there is no answer: the server said so, or did not say anything. */
export type TroubleReason = Trouble['reason'] | 'unreachable';

/** No answer, and why. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly reason: TroubleReason;

  constructor(reason: TroubleReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Asks the server this page came from; rejects with Unanswered. */
export async function ask<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`/api/${path}`, request).catch((error: unknown) => {
    throw new Unanswered('unreachable', String(error));
  });
  if (!response.ok) throw await toUnanswered(response);
  if (response.status === 204) return undefined as Answer;
  // The server and this page were made from the same sources.
  return (await response.json()) as Answer;
}

async function toUnanswered(response: Response): Promise<Unanswered> {
  try {
    const { reason, message } = (await response.json()) as Trouble;
    return new Unanswered(reason, message);
  } catch {
    return new Unanswered('failure', `The server answered ${response.status}.`);
  }
}

/** Why something failed, whatever it was. */
export function reasonOf(error: unknown): TroubleReason {
  return error instanceof Unanswered ? error.reason : 'failure';
}
