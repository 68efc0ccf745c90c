import type { Endpoint } from '@trtc-kit/contracts';
import { startDeadline } from '../deadline.ts';
import type { Effort } from '../effort.ts';
import { TransportError } from '../errors/transport-error.ts';
import type { Turns } from './limits.ts';

/** A call that wants its turn. */
export interface TurnSought {
  readonly endpoint: Endpoint;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds it can wait. */
  readonly timeout: number;
  readonly effort: () => Effort;
  readonly onWait: () => void;
}

/**
 * Waits until a request may go.
 *
 * @throws TransportError if the caller gives up, or the turn does not come in time.
 */
export async function waitForTurn(turns: Turns, sought: TurnSought): Promise<void> {
  const { endpoint, signal, timeout, effort, onWait } = sought;
  if (turns.now(endpoint)) return;
  onWait();
  const patience = startDeadline(timeout, signal);
  try {
    if (await turns.wait(endpoint, patience.signal)) return;
  } finally {
    patience.stop();
  }
  const failure = signal?.aborted === true ? 'aborted' : 'limited';
  const text = failure === 'aborted' ? 'the caller gave up' : 'its turn did not come in time';
  throw new TransportError(endpoint.path, text, { failure, ...effort() });
}
